import { IconMessageCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import home from '../home/home.module.css'
import { inboxQuery, ownChatsQuery } from './chat-query.ts'
import { stateWords } from './state-words.ts'
import { Reached } from './reached.tsx'

/** The way to a talk; not there in a house without chat. */
export function ChatTile() {
  const { t } = useTranslation('chat')
  const { data: inbox } = useQuery(inboxQuery)
  const { data: chats } = useQuery(ownChatsQuery)
  if (!inbox) return null
  const live = chats?.items.find(({ chat }) => chat.state === 'live' || chat.state === 'guided')
  return (
    <Link to="/portal/chat" search={{}} className={home.tile} data-chat>
      <IconMessageCircle size={24} stroke={1.6} aria-hidden />
      <span className={home.tileWords}>
        <b>{t(live ? 'goesOn' : 'withUs')}</b>
        {live ? <span>{t(stateWords(live.chat))}</span> : <Reached reach={inbox.reach} />}
      </span>
    </Link>
  )
}
