import { Button } from '@mantine/core'
import { IconMessage, IconMessageQuestion } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { receiveChat } from '#contracts/read-marks.ts'
import type { ChatLine } from '#contracts/inboxes.ts'
import { ask } from '../../../kit/api.ts'
import { RailLink } from '../../../kit/rail-link.tsx'
import { WaitingTime } from '../list/waiting-time.tsx'
import { sameList } from '../thread/same-list.ts'
import { RailGroup } from '../rail/rail.tsx'
import { useDeskChats } from './chats-query.ts'
import classes from './chats.module.css'

/** My chats with what is unread and since when somebody waits, then those that nobody has taken yet. */
export function RailChats() {
  const { t } = useTranslation('desk-chat')
  const { data: chats, isError, refetch } = useDeskChats()
  useTellReceived(chats?.mine)
  if (!chats && isError)
    return (
      <RailGroup label={t('chats')}>
        <Button className={classes.again} variant="default" size="compact-sm" onClick={() => void refetch()}>
          {t('unreached')}
        </Button>
      </RailGroup>
    )
  if (!chats || chats.mine.length + chats.waiting.length === 0) return null
  return (
    <RailGroup label={t('chats')}>
      {chats.mine.map((chat) => (
        <Line key={chat.ticketId} chat={chat} isWaiting={false} />
      ))}
      {chats.waiting.map((chat) => (
        <Line key={chat.ticketId} chat={chat} isWaiting />
      ))}
    </RailGroup>
  )
}

function Line({ chat, isWaiting }: { chat: ChatLine; isWaiting: boolean }) {
  const { t } = useTranslation('desk-chat')
  const { number, name, unread, waitingSince } = chat
  const Icon = isWaiting ? IconMessageQuestion : IconMessage
  return (
    <RailLink
      to="/desk/t/$number"
      params={{ number }}
      search={sameList}
      count={isWaiting || unread === 0 ? undefined : unread}
      urgent={unread > 0}
      activeOptions={{ includeSearch: false }}
      icon={<Icon size={16} stroke={1.7} aria-hidden />}
    >
      <span className={classes.line} data-waiting={isWaiting || undefined}>
        <span className={classes.name}>{name}</span>
        {isWaiting && <span className="unseen">{t('waits')}</span>}
        {waitingSince !== null && <WaitingTime since={waitingSince} activeAt={waitingSince} />}
      </span>
    </RailLink>
  )
}

/** What stands here as unread has come to this screen; whoever wrote it hears so. */
function useTellReceived(mine: readonly ChatLine[] = []) {
  const told = useRef(new Map<string, number>())
  useEffect(() => {
    for (const { conversationId: id, lastSeq: seq, unread } of mine) {
      if (unread === 0 || (told.current.get(id) ?? 0) >= seq) continue
      told.current.set(id, seq)
      ask(receiveChat, { params: { id }, body: { seq } }).catch(() => told.current.delete(id))
    }
  }, [mine])
}
