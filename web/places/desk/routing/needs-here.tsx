import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queuesQuery } from '../../../kit/vocabulary.ts'
import { useRoutingLive } from '../availability/use-routing-live.ts'
import { NeedsNow } from './needs-now.tsx'
import { routingQuery } from './routing-query.ts'
import classes from './routing.module.css'

/** The same in another place, live, for who leads and does not sit at the desk. */
export function NeedsHere() {
  const { t } = useTranslation('desk-routing')
  const routing = useQuery({ ...routingQuery, refetchOnMount: 'always' })
  const queues = useQuery(queuesQuery)
  useRoutingLive(routing.data?.position)
  if (!routing.data || !queues.data) return null
  return (
    <NeedsNow now={routing.data} queues={queues.data.items}>
      <Link to="/desk/routing" className={classes.act}>
        {t('now.title')}
      </Link>
    </NeedsNow>
  )
}
