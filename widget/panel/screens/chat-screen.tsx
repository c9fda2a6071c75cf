import { t } from '../../words/words.ts'
import { useNow } from '../store.ts'
import { Asked } from './asked.tsx'
import { Composer } from './composer.tsx'
import { Ended } from './ended.tsx'
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
      {chat.state === 'ended' ? <Ended key={chat.id} chat={chat} /> : <Composer chat={chat} />}
      {isOver && <div class="over">{t('dropHere')}</div>}
    </main>
  )
}
