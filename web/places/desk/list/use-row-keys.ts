import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../kit/use-keys.ts'
import type { TicketRow } from '#contracts/tickets.ts'

type Hands = {
  rows: readonly TicketRow[]
  reachedId: string | undefined
  openNumber: string | undefined
  onReach: (at: number) => void
  onOpen: (number: string) => void
  onChoose: (id: string) => void
  /** Undefined while nothing is ticked, so that Escape stays free for others. */
  onClear: (() => void) | undefined
}

/** A list worked without a mouse: J and K go through it, brackets read on, X ticks. */
export function useRowKeys({ rows, reachedId, openNumber, onReach, onOpen, onChoose, onClear }: Hands) {
  const { t } = useTranslation('desk-list')
  const openAt = rows.findIndex(({ number }) => number === openNumber)
  const reachedAt = rows.findIndex(({ id }) => id === reachedId)

  const go = (step: number) => {
    if (rows.length === 0) return
    const from = reachedAt >= 0 ? reachedAt : openAt
    onReach(from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step)))
  }
  const read = (step: number) => {
    const next = rows[openAt < 0 ? Math.max(0, reachedAt) : openAt + step]
    if (!next) return
    onReach(rows.indexOf(next))
    onOpen(next.number)
  }
  const reached = rows[reachedAt]

  useKeys(t('keys.list'), [
    { key: 'j', says: t('keys.down'), run: () => go(1) },
    { key: 'k', says: t('keys.up'), run: () => go(-1) },
    ...(reached
      ? [
          { key: 'o', says: t('keys.open'), run: () => onOpen(reached.number) },
          { key: 'x', says: t('keys.choose'), run: () => onChoose(reached.id) },
        ]
      : []),
    { key: ']', says: t('keys.next'), run: () => read(1) },
    { key: '[', says: t('keys.previous'), run: () => read(-1) },
    ...(onClear ? [{ key: 'Escape', says: t('keys.clear'), run: onClear }] : []),
  ])
}
