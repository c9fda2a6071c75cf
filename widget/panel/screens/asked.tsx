import { useState } from 'preact/hooks'
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
  if (ask.kind === 'field') return <FieldAsked ask={ask} skip={ask.isOptional && press('skip', t('skip'))} />
  return (
    <fieldset class="asked" aria-label={t('answers')}>
      {ask.kind === 'choices' && ask.options.map(({ key, label }) => press(key, label))}
      {ask.kind === 'articles' && [press('helped', t('helped')), press('not_helped', t('notHelped'))]}
      {ask.kind === 'sign_in' && press('skip', t('skip'))}
    </fieldset>
  )
}

const types: Record<string, 'number' | 'date' | 'email' | 'tel'> = {
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
}

type Field = Extract<GuideAsk, { kind: 'field' }>

/** As the browser asks for it; plain words have the field below already. */
function FieldAsked({ ask: { field, least, most }, skip }: { ask: Field; skip: preact.ComponentChild }) {
  const [value, setValue] = useState('')
  const type = types[field]
  if (!type) return skip ? <div class="asked">{skip}</div> : null
  const bounds = field === 'number' ? { min: least ?? undefined, max: most ?? undefined, step: 'any' } : {}
  return (
    <form
      class="asked"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim()) sendText(value.trim())
      }}
    >
      <label class="field">
        <span class="unseen">{t('answer')}</span>
        <input
          {...({ type, ...bounds } as object)}
          autoComplete={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'off'}
          value={value}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
      </label>
      <button type="submit" class="plain">
        {t('answer')}
      </button>
      {skip}
    </form>
  )
}
