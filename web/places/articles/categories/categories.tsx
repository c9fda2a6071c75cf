import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { TypeIcon } from '../../../kit/type-icon.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../../admin/parts/parts.module.css'
import { ReorderButtons } from '../../admin/parts/reorder-buttons.tsx'
import { useRowKeys } from '../../admin/parts/use-row-keys.ts'
import { categoriesQuery } from '../articles-query.ts'
import classes from './categories.module.css'
import { families } from './families.ts'
import { useCategoryOrder } from './use-category-order.ts'

export function Categories() {
  const { t } = useTranslation('articles')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(categoriesQuery)
  const items = data?.items ?? []
  const all = families(items)
  const tops = all.map(({ top }) => top)
  useRowKeys(() => void navigate({ to: '/articles/categories/new' }))
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button
            component={Link}
            to="/articles/categories/new"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('categories.add')}
          </Button>
        }
      >
        {t('categories.title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('categories.says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState title={t('categories.none')} says={t('categories.noneSays')} />
      )}
      {items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('categories.name')}</th>
              <th scope="col" className={parts.wide}>
                {t('categories.slug')}
              </th>
              <th scope="col">
                <span className="unseen">{t('categories.order')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {all.flatMap(({ top, under }, at) => [
              <Row key={top.id} category={top} siblings={tops} at={at} />,
              ...under.map((one, place) => <Row key={one.id} category={one} siblings={under} at={place} />),
            ])}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}

type RowOf = { category: ArticleCategory; siblings: readonly ArticleCategory[]; at: number }

function Row({ category, siblings, at }: RowOf) {
  const { id, name, icon, slug, parentId } = category
  const move = useCategoryOrder(siblings)
  return (
    <tr>
      <th scope="row">
        <span className={classes.name} data-under={parentId !== null || undefined}>
          <TypeIcon name={icon} />
          <Link to="/articles/categories/$id" params={{ id }} className={parts.row} data-row>
            {worded(name)}
          </Link>
        </span>
      </th>
      <td className={`${parts.wide} ${parts.quiet}`}>{slug}</td>
      <td>
        <span className={parts.tools}>
          <ReorderButtons
            name={worded(name)}
            at={at}
            length={siblings.length}
            onMove={(to) => void move(at, to)}
          />
        </span>
      </td>
    </tr>
  )
}
