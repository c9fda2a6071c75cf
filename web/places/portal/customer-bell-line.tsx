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
  // How the return stands now tells more than that there is news.
  const state = isTold(line.data['state']) ? line.data['state'] : undefined
  const says = state ? t(`returnIs.${state}`) : t(`bell.${line.kind as CustomerKind}`, { name })
  const text = <BellText line={line} says={says} />
  if (line.ticketId === null) return <span>{text}</span>
  return (
    <Link to="/portal/t/$id" params={{ id: line.ticketId }} onClick={onGo}>
      {text}
    </Link>
  )
}

const toldStates = [
  'approved',
  'received',
  'refunded',
  'exchanged',
  'repaired',
  'rejected',
  'withdrawn',
] as const
const isTold = (state: unknown): state is (typeof toldStates)[number] =>
  toldStates.some((one) => one === state)
