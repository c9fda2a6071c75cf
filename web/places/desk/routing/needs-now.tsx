import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#contracts/queues.ts'
import type { RoutingNow } from '#contracts/routing.ts'
import { useNow } from '../../../kit/clock.ts'
import { worded } from '../../../kit/vocabulary.ts'
import { needsOf, type Need } from './needs.ts'
import classes from './routing.module.css'
import { TakeBack } from './take-back.tsx'
import { useLength } from './use-length.ts'

/** What does not go by itself just now, each with what can be done about it. Nothing is nothing to see. */
export function NeedsNow({ now, queues, children }: NeedsNowProps) {
  const { t } = useTranslation('desk-routing')
  const needs = needsOf(now, queues)
  if (needs.length === 0) return null
  return (
    <section className={classes.needs} aria-labelledby="needs-now">
      <h2 id="needs-now">
        <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
        {t('needs.title')}
        {children}
      </h2>
      <ul>
        {needs.map((need) => (
          <OneNeed key={keyOf(need)} need={need} queues={queues} />
        ))}
      </ul>
    </section>
  )
}

type NeedsNowProps = {
  now: RoutingNow
  queues: readonly Queue[]
  /** The way to where all of it is seen. */
  children?: ReactNode
}

const keyOf = (need: Need) =>
  'agent' in need ? `${need.kind} ${need.agent.person.id}` : 'queueId' in need ? need.queueId : need.kind

function OneNeed({ need, queues }: { need: Need; queues: readonly Queue[] }) {
  const { t } = useTranslation('desk-routing')
  const clock = useNow()
  const length = useLength()
  if (need.kind === 'nobody' || need.kind === 'empty') {
    const queue = need.kind === 'empty' ? queues.find(({ id }) => id === need.queueId) : undefined
    const q = queue ? `queue:${queue.key} is:unassigned is:open` : 'is:unassigned is:open'
    return (
      <li>
        <span>
          {need.kind === 'nobody'
            ? t('needs.nobody', { count: need.waiting })
            : t('needs.empty', { count: need.waiting, name: queue ? worded(queue.name) : '' })}
        </span>
        <Link to="/desk" search={{ q }} className={classes.act}>
          {t('needs.assign')}
        </Link>
      </li>
    )
  }
  const { agent } = need
  const figures = { name: agent.person.name, count: agent.cases.length, capacity: agent.capacity }
  return (
    <li>
      <span>
        {need.kind === 'away'
          ? t('needs.away', { ...figures, length: length(clock - Date.parse(agent.since)) })
          : t('needs.beyond', figures)}
      </span>
      <TakeBack agent={agent} />
    </li>
  )
}
