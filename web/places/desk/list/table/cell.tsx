import { useTranslation } from 'react-i18next'
import type { TicketRow } from '#contracts/tickets.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { PriorityBars } from '../../../../kit/priority-bars.tsx'
import type { Priority } from '../../../../kit/priority-bars.tsx'
import { RelativeTime } from '../../../../kit/relative-time.tsx'
import { StatusBadge } from '../../../../kit/status-badge.tsx'
import { useComponents, useQueues, useTypes, worded } from '../../../../kit/vocabulary.ts'
import { ChannelIcon } from '../channel-icon.tsx'
import { DueTime } from '../due-sign.tsx'
import { FoundText } from '../found-text.tsx'
import { WaitingTime } from '../waiting-time.tsx'

/** One fact of a ticket. */
export function Cell({
  column,
  row,
  words,
}: {
  column: ViewColumn
  row: TicketRow
  words: readonly string[]
}) {
  const { t } = useTranslation()
  const kinds = [useTypes(), useComponents(), useQueues()].flat()
  const kind = (id: string | null) => {
    const one = kinds.find((each) => each.id === id)
    return one ? worded(one.name) : ''
  }
  const at = (moment: string | null) => moment !== null && <RelativeTime at={moment} />
  switch (column) {
    case 'number':
      return <span className="figures">#{row.number}</span>
    case 'title':
      return <FoundText text={row.title} words={words} />
    case 'contact':
      return row.contact.name
    case 'priority':
      return <PriorityBars priority={row.priority as Priority} />
    case 'status':
      return <StatusBadge status={row.status} />
    case 'type':
      return kind(row.typeId)
    case 'component':
      return kind(row.componentId)
    case 'queue':
      return kind(row.queueId)
    case 'owner':
      return row.owner?.name
    case 'processor':
      return row.processor?.name ?? (row.status === 'new' && t('nobody'))
    case 'creator':
      return row.createdBy?.name
    case 'channel':
      return <ChannelIcon channel={row.channel} />
    case 'waiting':
      return row.waitingSince !== null && <WaitingTime since={row.waitingSince} activeAt={row.activeAt} />
    case 'due':
      return row.due && <DueTime due={row.due} />
    case 'created':
      return at(row.createdAt)
    case 'updated':
      return at(row.activeAt)
    case 'resolved':
      return at(row.resolvedAt)
    default:
      return at(row.closedAt)
  }
}
