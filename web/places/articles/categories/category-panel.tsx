import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import { nothingSaid } from '../../admin/parts/localized.ts'
import parts from '../../admin/parts/parts.module.css'
import { SidePanel } from '../../admin/parts/side-panel.tsx'
import { categoriesQuery } from '../articles-query.ts'
import { CategoryForm } from './category-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/articles/categories', ignoreBlocker })
}

export function CategoryPanel() {
  const { id } = useParams({ from: '/articles/categories/$id' })
  const { t } = useTranslation('articles')
  const { data, error, refetch } = useQuery(categoriesQuery)
  const close = useClose()
  const category = data?.items.find((one) => one.id === id)
  return (
    <SidePanel title={category ? worded(category.name) : t('category')} onClose={() => close()}>
      {category && (
        <CategoryForm key={id} category={category} all={data?.items ?? []} onDone={() => close(true)} />
      )}
      {data && !category && <p className={parts.says}>{t('categories.gone')}</p>}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

export function NewCategory() {
  const { t } = useTranslation('articles')
  const { data } = useQuery(categoriesQuery)
  const close = useClose()
  return (
    <SidePanel title={t('categories.add')} onClose={() => close()}>
      {data ? <Empty all={data.items} onDone={() => close(true)} /> : <Skeleton shape="form" />}
    </SidePanel>
  )
}

/** The id is made once, so that sending twice adds one. */
function Empty({ all, onDone }: { all: readonly ArticleCategory[]; onDone: () => void }) {
  const [category] = useState<ArticleCategory>(() => ({
    id: newId(),
    parentId: null,
    slug: '',
    name: nothingSaid,
    icon: 'help-circle',
    place: Math.max(-1, ...all.map(({ place }) => place)) + 1,
    version: 0,
  }))
  return <CategoryForm category={category} all={all} onDone={onDone} />
}
