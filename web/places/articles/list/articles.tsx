import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { articleStates } from '#contracts/articles.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../../admin/parts/more.tsx'
import parts from '../../admin/parts/parts.module.css'
import { SearchInput } from '../../admin/parts/search-input.tsx'
import { useRowKeys } from '../../admin/parts/use-row-keys.ts'
import { categoriesQuery, listQuery } from '../articles-query.ts'
import { familyNames } from '../categories/families.ts'
import { readListSearch } from '../searches.ts'
import type { ListSearch } from '../searches.ts'
import { ArticleTable } from './article-table.tsx'
import { NewArticle } from './new-article.tsx'

const route = getRouteApi('/articles/')

export function Articles() {
  const { t } = useTranslation('articles')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useInfiniteQuery({ ...listQuery(search), placeholderData: keepPreviousData })
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const go = (change: { [K in keyof ListSearch]?: string | undefined }) =>
    void navigate({ to: '/articles', search: readListSearch({ ...search, ...change }), replace: true })
  const add = () => go({ add: '' })
  useRowKeys(add)
  const articles = found.data?.pages.flatMap(({ items }) => items)
  const isNarrowed = search.words ?? search.category ?? search.state

  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t('add')}
          </Button>
        }
      >
        {t('title')}
      </PageTitle>
      <search className={parts.filters}>
        <SearchInput label={t('find')} value={search.words ?? ''} onSearch={(words) => go({ words })} />
        <NativeSelect
          aria-label={t('category')}
          value={search.category ?? ''}
          data={[{ value: '', label: t('everyCategory') }, ...familyNames(categories)]}
          onChange={({ currentTarget }) => go({ category: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('state.label')}
          value={search.state ?? ''}
          data={[
            { value: '', label: t('state.every') },
            ...articleStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
          ]}
          onChange={({ currentTarget }) => go({ state: currentTarget.value })}
        />
      </search>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {articles?.length === 0 && (
        <EmptyState
          title={t(isNarrowed ? 'nothingFits' : 'none')}
          says={t(isNarrowed ? 'nothingFitsSays' : 'noneSays')}
          action={isNarrowed ? undefined : <Button onClick={add}>{t('add')}</Button>}
        />
      )}
      {articles && articles.length > 0 && <ArticleTable articles={articles} categories={categories} />}
      <More of={found} />
      {search.add !== undefined && (
        <NewArticle
          title={search.add}
          categories={categories}
          categoryId={search.category}
          onClose={() => go({ add: undefined })}
        />
      )}
    </>
  )
}
