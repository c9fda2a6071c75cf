import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readNotifications } from '#contracts/notifications.ts'
import type { Notification } from '#contracts/notifications.ts'
import { call } from '../../../kit/api.ts'
import { BellText } from '../../../kit/bell/bell-text.tsx'
import { useWhoDid } from '../../../kit/bell/who-did.ts'
import { sameList } from '../thread/same-list.ts'

/** A line of the bell in the words of those who work here; it leads to what it is about and is read by that. */
export function BellLine({ line, onGo }: { line: Notification; onGo: () => void }) {
  const { t } = useTranslation('desk-list')
  const name = useWhoDid(line)
  // The clock climbs a ladder; somebody only begins it.
  const kind = line.data['step'] === undefined ? line.kind : 'escalation_climbed'
  const text = <BellText line={line} says={t(`bell.${kind}`, { name })} />

  function go() {
    onGo()
    // The event that tells of it corrects the bell; a refusal leaves it unread, which is true.
    if (line.readAt === null)
      void call(readNotifications, { body: { ids: [line.id] } }).catch(() => undefined)
  }
  if (line.path !== null)
    return (
      <Link to={line.path} onClick={go}>
        {text}
      </Link>
    )
  if (line.number === null) return <span>{text}</span>
  return (
    <Link to="/desk/t/$number" params={{ number: line.number }} search={sameList} onClick={go}>
      {text}
    </Link>
  )
}
