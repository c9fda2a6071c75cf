import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CustomerKind } from '#contracts/notification-kinds.ts'
import type { Notification } from '#contracts/notifications.ts'
import { BellText } from '../../kit/bell/bell-text.tsx'
import { useWhoDid } from '../../kit/bell/who-did.ts'

/** A line of the bell in a customer's words; it leads to the ticket. */
export function CustomerBellLine({ line, onGo }: { line: Notification; onGo: () => void }) {
  const { t } = useTranslation('portal')
  const name = useWhoDid(line)
  const text = <BellText line={line} says={t(`bell.${line.kind as CustomerKind}`, { name })} />
  if (line.ticketId === null) return <span>{text}</span>
  return (
    <Link to="/portal/t/$id" params={{ id: line.ticketId }} onClick={onGo}>
      {text}
    </Link>
  )
}
