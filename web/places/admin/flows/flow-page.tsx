import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Problem } from '../../../kit/problem.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { FlowEditor } from './editor/flow-editor.tsx'
import { flowQuery } from './flows-query.ts'

export function FlowPage() {
  const { id } = useParams({ from: '/admin/guide/$id' })
  const { t } = useTranslation('admin-flows')
  const { data, error, refetch } = useQuery(flowQuery(id))
  if (data) return <FlowEditor key={id} flow={data} />
  if (error instanceof Problem && error.code === 'not_found') return <p className={parts.says}>{t('gone')}</p>
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="form" />
}
