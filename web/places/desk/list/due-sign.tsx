import { IconAlarm, IconHourglassLow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Due } from '#contracts/due.ts'
import { useNow } from '../../../kit/clock.ts'
import { exactTime } from '../../../kit/moments.ts'
import { lengthOf } from '../../../kit/lengths.ts'
import { useReader } from '../../../kit/reader.ts'
import classes from './row.module.css'

/** What is due within this time is told as due soon. */
const SOON_MS = 2 * 3_600_000

/** That something is overdue, or due soon; what has more time says nothing here. */
export function DueSign({ due }: { due: Due | null }) {
  const left = Date.parse(due?.at ?? '') - useNow()
  return due === null || left > SOON_MS ? null : <DueTime due={due} />
}

/** In how much time something is due, however much that is. */
export function DueTime({ due }: { due: Due }) {
  const { t } = useTranslation('desk-list')
  const reader = useReader()
  const left = Date.parse(due.at) - useNow()
  const isOver = left <= 0
  const Icon = isOver ? IconAlarm : IconHourglassLow
  const title = t(`due.${due.target}`, { at: exactTime(new Date(due.at), reader) })
  return (
    <span
      className={classes.due}
      data-over={isOver || undefined}
      data-calm={left > SOON_MS || undefined}
      title={title}
    >
      <Icon size={14} stroke={1.9} aria-hidden />
      {isOver ? t('due.over') : t('due.in', { length: lengthOf(left, reader.locale, 'narrow') })}
    </span>
  )
}
