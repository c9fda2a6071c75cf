import type { Chat } from '#contracts/chat-shapes.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import { t } from '../../words/words.ts'
import { sendText } from '../chat/outbox.ts'
import { useNow } from '../store.ts'

/** What the guide waits for now. What one types instead is understood too. */
export function Asked({ chat: { state, guide } }: { chat: Chat }) {
  const sending = useNow('sending')
  if (!guide?.asks || state === 'live' || state === 'ended' || sending.some(({ failed }) => !failed))
    return null
  const { id, ask } = guide.asks
  return (
    <Ask
      key={id}
      ask={ask}
      onKey={(key, label) => {
        sendText(label, { question: id, key })
        // The button goes; whoever uses the keyboard stays in the talk.
        document.querySelector<HTMLElement>('.messages')?.focus()
      }}
    />
  )
}

type Given = { ask: GuideAsk; onKey: (key: string, label: string) => void }

export function Ask({ ask, onKey }: Given) {
  const press = (key: string, label: string) => (
    <button type="button" class="plain" key={key} onClick={() => onKey(key, label)}>
      {label}
    </button>
  )
  const maySkip = ask.kind === 'sign_in' || (ask.kind === 'field' && ask.isOptional)
  if (ask.kind === 'field' && !maySkip) return null
  return (
    <fieldset class="asked" aria-label={t('answers')}>
      {ask.kind === 'choices' && ask.options.map(({ key, label }) => press(key, label))}
      {ask.kind === 'articles' && [press('helped', t('helped')), press('not_helped', t('notHelped'))]}
      {maySkip && press('skip', t('skip'))}
    </fieldset>
  )
}
