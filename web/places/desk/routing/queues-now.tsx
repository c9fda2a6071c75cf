import { useTranslation } from 'react-i18next'
import type { Queue } from '#contracts/queues.ts'
import type { RoutingNow } from '#contracts/routing.ts'
import { useNow } from '../../../kit/clock.ts'
import { PriorityBars } from '../../../kit/priority-bars.tsx'
import type { Priority } from '../../../kit/priority-bars.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import classes from './routing.module.css'
import { standingOf } from './standing.ts'
import { TicketLine } from './ticket-line.tsx'
import { useLength } from './use-length.ts'
import { useReasonWords } from './use-reason-words.ts'

type QueueNow = RoutingNow['queues'][number]

/** The queues in their order: who is there, what is under way, what waits and why. */
export function QueuesNow({ now, queues }: { now: RoutingNow; queues: readonly Queue[] }) {
  const { t } = useTranslation('desk-routing')
  if (now.queues.length === 0) return null
  return (
    <section className={classes.column} aria-labelledby="queues-now">
      <h2 id="queues-now">{t('pass.queues')}</h2>
      <ul className={classes.cards}>
        {now.queues.map((one) => (
          <OneQueue key={one.id} one={one} now={now} queues={queues} />
        ))}
      </ul>
    </section>
  )
}

function OneQueue({ one, now, queues }: { one: QueueNow; now: RoutingNow; queues: readonly Queue[] }) {
  const { t } = useTranslation('desk-routing')
  const { wait } = useReasonWords()
  const clock = useNow()
  const length = useLength()
  const { id, waiting, active, next, oldestAt, reason } = one
  const name = queues.find((queue) => queue.id === id)?.name
  const members = now.agents.filter(({ queueIds }) => queueIds.includes(id))
  const counts = Map.groupBy(members, (agent) => standingOf(agent, queues, id))
  const full = counts.get('full')?.length ?? 0
  const away = counts.get('away')?.length ?? 0
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3>{name && worded(name)}</h3>
        <span className={classes.quiet}>{t('now.active', { count: active })}</span>
      </div>
      <p className={classes.figures}>
        <span>{t('pass.here', { here: members.length - away, members: members.length })}</span>
        {full > 0 && <span>{t('wait.full', { count: full })}</span>}
        {away > 0 && <span>{t('wait.away', { count: away })}</span>}
      </p>
      {oldestAt === null ? (
        <p className={classes.quiet}>{t('now.nothingWaits')}</p>
      ) : (
        <>
          <p className={classes.waits}>
            <b>{t('pass.waiting', { count: waiting })}</b>
            {t('now.oldest', { length: length(clock - Date.parse(oldestAt)) })}
            <span className={classes.why}>{t('wait.says', { why: wait(reason) })}</span>
          </p>
          <ol className={classes.tickets} aria-label={t('now.next')}>
            {next.map(({ id: key, number, title, priority, queuedAt }) => (
              <TicketLine key={key} number={number} title={title} at={queuedAt}>
                <PriorityBars priority={priority as Priority} bare />
              </TicketLine>
            ))}
          </ol>
          {waiting > next.length && (
            <p className={classes.quiet}>{t('now.more', { count: waiting - next.length })}</p>
          )}
        </>
      )}
    </li>
  )
}
