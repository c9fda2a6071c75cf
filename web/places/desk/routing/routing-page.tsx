import { IconArrowBackUp, IconRoute } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { RailLink } from '../../../kit/rail-link.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { queuesQuery } from '../../../kit/vocabulary.ts'
import parts from '../../admin/parts/parts.module.css'
import { SectionsFrame } from '../../sections-frame.tsx'
import { useRoutingLive } from '../availability/use-routing-live.ts'
import { AgentsNow } from './agents-now.tsx'
import { NeedsNow } from './needs-now.tsx'
import { QueuesNow } from './queues-now.tsx'
import { routingQuery } from './routing-query.ts'
import classes from './routing.module.css'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** What waits in which queue and why, and who is free, full or away, live. */
export function RoutingPage() {
  const { t } = useTranslation('desk-routing')
  return (
    <SectionsFrame place="desk" label={t('now.title')}>
      <RailLink to="/desk" activeOptions={{ exact: true }} icon={<IconArrowBackUp {...icon} />}>
        {t('now.back')}
      </RailLink>
      <RailLink to="/desk/routing" icon={<IconRoute {...icon} />}>
        {t('now.title')}
      </RailLink>
    </SectionsFrame>
  )
}

export function RoutingNow() {
  const { t } = useTranslation('desk-routing')
  const routing = useQuery({ ...routingQuery, refetchOnMount: 'always' })
  const queues = useQuery(queuesQuery)
  const failed = [routing, queues].find(({ isError, data }) => isError && !data)
  const isLoading = !failed && (routing.isPending || queues.isPending)
  useRoutingLive(routing.data?.position)
  return (
    <>
      <PageTitle size="large">{t('now.title')}</PageTitle>
      <p className={parts.says}>{t('now.says')}</p>
      {failed && <FailureState error={failed.error} onTryAgain={() => void failed.refetch()} />}
      {isLoading && <Skeleton shape="card" times={4} />}
      {routing.data?.queues.length === 0 && (
        <EmptyState
          icon={<IconRoute size={28} aria-hidden />}
          title={t('now.noQueues')}
          says={t('now.noQueuesSays')}
        />
      )}
      {routing.data && queues.data && (
        <>
          <NeedsNow now={routing.data} queues={queues.data.items} />
          <div className={classes.columns}>
            <QueuesNow now={routing.data} queues={queues.data.items} />
            <AgentsNow agents={routing.data.agents} queues={queues.data.items} />
          </div>
        </>
      )}
    </>
  )
}
