import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from '../parts/parts.module.css'
import { ladderQuery } from './ladder-query.ts'
import { LadderForm } from './ladder-form.tsx'

/** Who hears of an escalated ticket that nobody answers. */
export function Escalation() {
  const { t } = useTranslation('admin-time')
  const { data, error, isPending, refetch } = useQuery(ladderQuery)
  return (
    <>
      <PageTitle size="large">{t('ladder.title')}</PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('ladder.says')}
      </p>
      {isPending && <Skeleton shape="form" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && <LadderForm key={data.version} ladder={data} />}
    </>
  )
}
