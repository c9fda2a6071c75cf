import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { systemQuery } from '../use-admin-live.ts'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { LearningPart } from './learning.tsx'
import { ToDo } from './to-do.tsx'

export function AdminHome() {
  const { t } = useTranslation('admin')
  const { data, error, refetch } = useQuery({ ...systemQuery, refetchOnMount: 'always' })
  return (
    <>
      <PageTitle size="large">{t('overview')}</PageTitle>
      {!data && !error && <Skeleton shape="card" times={3} />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && (
        <div className={parts.form} style={{ marginTop: 16 }}>
          <FirstSteps />
          <ToDo system={data} />
          <LearningPart />
          <Figures system={data} />
        </div>
      )}
    </>
  )
}
