import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chat } from '#contracts/chat-shapes.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { DropZone } from '../../desk/thread/drop-zone.tsx'
import { OpenThreadContext } from '../../desk/thread/open-thread.ts'
import { useOthers } from '../../desk/thread/use-presence.ts'
import { useLiveThread } from '../../desk/thread/use-thread.ts'
import { Answer } from '../thread/answer.tsx'
import type { AnswerHandle } from '../thread/answer.tsx'
import { Talk } from '../thread/talk.tsx'
import { useWarnLeaving } from '../thread/use-warn-leaving.ts'
import { ChatEnded } from './chat-ended.tsx'
import { ChatHead } from './chat-head.tsx'
import { Articles } from './guide/articles.tsx'
import { AskedLater } from './guide/asked-later.tsx'
import { GuidedChat } from './guide/guided-chat.tsx'
import { OpeningSaid } from './guide/opening-said.tsx'
import { useLiveChat } from './chat-query.ts'
import classes from './chat.module.css'
import { WaitingRoom } from './waiting-room.tsx'

export function OpenChat({ id }: { id: string }) {
  const { data, error, refetch } = useLiveChat(id)
  if (data?.chat.ticketId) return <ChatOf chat={data.chat} ticketId={data.chat.ticketId} />
  if (data) return <GuidedChat thread={data} />
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="messages" />
}

/** What the guide had found stays where it was found. */
function foundBelow({ guide }: Chat, messageId: string) {
  const items = guide?.shown.find(({ id }) => id === messageId)?.items ?? []
  return items.length === 0 ? null : (
    <li>
      <Articles items={items} />
    </li>
  )
}

/** The same thread as the ticket's own page, as a talk that both sides sit before. */
function ChatOf({ chat, ticketId }: { chat: Chat; ticketId: string }) {
  const { t } = useTranslation('chat')
  const { others, hear } = useOthers()
  const { data: thread, error, refetch } = useLiveThread(ticketId, hear)
  const answer = useRef<AnswerHandle>(null)
  // Who comes here out of the talk with the guide has read it, and sees what it asks now.
  const [answered, setAnswered] = useState(chat.guide !== null && chat.agent === null ? 1 : 0)
  useWarnLeaving(ticketId)
  if (!thread) {
    if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
    return <Skeleton shape="messages" />
  }
  const messages = thread.messages.filter(({ isNote }) => !isNote)
  return (
    <OpenThreadContext value={{ number: ticketId, thread: { ...thread, messages } }}>
      <section className={classes.chat} data-fills>
        <ChatHead chat={chat} />
        <DropZone isOpen={chat.abilities.write} onDrop={(files) => answer.current?.attach(files)}>
          <Talk
            others={others}
            answered={answered}
            opening={chat.guide && <OpeningSaid />}
            below={(messageId) => foundBelow(chat, messageId)}
          />
          {chat.state === 'live' && chat.agent === null && (
            <WaitingRoom place={chat.place} wasAnswered={messages.some(({ side }) => side === 'agent')} />
          )}
          <AskedLater chat={chat} />
          {chat.abilities.write ? (
            <>
              {chat.showsTyping && <p className={classes.announced}>{t('showsTyping')}</p>}
              <Answer
                ref={answer}
                onPosted={() => setAnswered(answered + 1)}
                typesIn={{ topic: `chat:${chat.id}`, showsWords: chat.showsTyping }}
              />
            </>
          ) : (
            <ChatEnded chat={chat} />
          )}
        </DropZone>
      </section>
    </OpenThreadContext>
  )
}
