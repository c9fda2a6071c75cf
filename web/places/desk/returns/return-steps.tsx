import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Return, ReturnState } from '#contracts/returns.ts'
import classes from './return.module.css'

const ends = { refund: 'refunded', exchange: 'exchanged', repair: 'repaired' } as const

/** The way that it went, and the one that still lies ahead. */
export function wayOf({ state, wish, approvedAt, receivedAt }: Return): ReturnState[] {
  const isOver = state === 'rejected' || state === 'withdrawn'
  if (isOver)
    return [
      'reported',
      ...(approvedAt ? ['approved' as const] : []),
      ...(receivedAt ? ['received' as const] : []),
      state,
    ]
  const end = state === 'exchanged' || state === 'repaired' || state === 'refunded' ? state : ends[wish]
  return ['reported', 'approved', 'received', end]
}

export function ReturnSteps({ one }: { one: Return }) {
  const { t } = useTranslation('returns')
  const way = wayOf(one)
  const now = way.indexOf(one.state)
  const isOver = one.endedAt !== null
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {way.map((state, at) => {
        const isDone = at < now || (at === now && isOver)
        const isBad = state === 'rejected' || state === 'withdrawn'
        const Icon = isBad ? IconX : IconCheck
        return (
          <li
            key={state}
            data-done={isDone || undefined}
            data-bad={isBad || undefined}
            aria-current={at === now ? 'step' : undefined}
          >
            <span className={classes.dot}>{isDone && <Icon size={11} stroke={3} aria-hidden />}</span>
            {t(`state.${state}`)}
          </li>
        )
      })}
    </ol>
  )
}
