import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { spoken } from '../../../kit/language.ts'
import { Problem } from '../../../kit/problem.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { articleQuery } from '../articles-query.ts'
import { ArticleEditor } from './article-editor.tsx'

const route = getRouteApi('/articles/$id')

export function ArticlePage() {
  const { t } = useTranslation('articles')
  const { id } = route.useParams()
  const { locale } = route.useSearch()
  const { data, error, refetch } = useQuery(articleQuery(id))
  if (data) {
    const own = data.texts.find((text) => text.locale === spoken()) ?? data.texts[0]
    return <ArticleEditor key={id} article={data} locale={locale ?? own?.locale ?? 'en'} />
  }
  if (error instanceof Problem && error.code === 'not_found') {
    return <EmptyState title={t('gone')} says={t('goneSays')} />
  }
  return error ? <FailureState error={error} onTryAgain={() => void refetch()} /> : <Skeleton shape="form" />
}
