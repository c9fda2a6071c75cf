import { useTranslation } from 'react-i18next'
import type { Status } from '#contracts/tickets.ts'
import { StatusBadge } from '../../kit/status-badge.tsx'

/** The status as one would say it to a customer. */
export function TicketStatus({ status }: { status: Status }) {
  const { t } = useTranslation('portal')
  return <StatusBadge status={status} says={t(`status.${status}`)} />
}
