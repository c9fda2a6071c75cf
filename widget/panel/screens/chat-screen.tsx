import { useLayoutEffect, useState } from 'preact/hooks'
import { t } from '../../words/words.ts'
import { moveFocus } from '../focus.ts'
import { useNow } from '../store.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { sendText } from '../chat/outbox.ts'
import { Asked } from './asked.tsx'
import { Composer } from './composer.tsx'
import { Ended } from './ended.tsx'
import { FieldAsked, ownField } from './field-asked.tsx'
import { Messages } from './messages.tsx'
import { useDropped } from './use-dropped.ts'
import { Waiting } from './waiting.tsx'

export function ChatScreen() {
  const thread = useNow('thread')
  const isConnected = useNow('isConnected')
  const { box, isOver } = useDropped(thread?.chat.abilities.write ?? false)
  if (!thread) return null
  const { chat } = thread
  return (
    <main class="chat" tabIndex={-1} ref={box}>
      <Messages />
      <Asked chat={chat} />
      <Waiting chat={chat} />
      {isConnected === false && <output class="bar">{t('offline')}</output>}
      {chat.state === 'ended' ? <Ended key={chat.id} chat={chat} /> : <Writing chat={chat} />}
      {isOver && <div class="over">{t('dropHere')}</div>}
    </main>
  )
}

/** One field only: that of the question, or the one for one's own words. */
function Writing({ chat }: { chat: Chat }) {
  const asks = chat.state === 'live' ? null : chat.guide?.asks
  const ask = ownField(asks?.ask)
  const isTyped = asks?.ask.kind === 'field' && asks.ask.field !== 'file'
  // The next question brings another field: whoever answered by keyboard goes on in it.
  const [first] = useState(asks?.id)
  const isNext = isTyped && asks?.id !== first
  useLayoutEffect(() => {
    const { activeElement: at, body } = document
    if (isNext && (at === body || at?.matches('.messages'))) moveFocus()
  }, [asks?.id, isNext])
  if (!ask) return <Composer chat={chat} />
  return (
    <FieldAsked
      key={asks?.id}
      ask={ask}
      onSend={(text) => {
        sendText(text)
        document.querySelector<HTMLElement>('.messages')?.focus()
      }}
    />
  )
}
