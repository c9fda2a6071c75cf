import { useState } from 'preact/hooks'
import { questions, TOPIC_LIMIT } from '#contracts/chat.ts'
import { lookIn } from '#contracts/look-in.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { t } from '../../words/words.ts'
import { Refusal } from '../chat/ask.ts'
import { startWith, type FirstWords } from '../chat/conversation.ts'
import { moveFocus } from '../focus.ts'
import { useNow } from '../store.ts'
import { Field } from './field.tsx'
import { Honey } from './honey.tsx'
import { wordsOfRefusal } from './refusal-words.ts'
import { whenIn } from './times.ts'

type Wrong = { field?: string | undefined; words: string }

const traits = {
  name: { limit: 100, autoComplete: 'name' },
  email: { limit: 254, autoComplete: 'email', type: 'email' },
  topic: { limit: TOPIC_LIMIT },
} as const

/** The first words, and what the inbox asks before. Where nobody is there, the answer needs an address to go to. */
export function AskScreen() {
  const inbox = useNow('inbox')
  const language = useNow('language')
  const isConnected = useNow('isConnected')
  const name = useNow('name')
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong>()
  const [waits, setWaits] = useState(false)
  if (!inbox) return null
  const { reach, look } = inbox
  const byMail = reach.state !== 'open' && !waits
  const asked = byMail ? { name: 'optional', ...look.asks, email: 'required' } : look.asks
  // Whom his site has named is not asked what he is called.
  const asks = name ? { ...asked, name: undefined } : asked

  const send = async (form: HTMLFormElement) => {
    const words = wordsOf(new FormData(form), byMail)
    const missing = [...questions.filter((one) => asks[one] === 'required'), 'text' as const].find(
      (one) => !words[one],
    )
    if (missing) return refuse(form, { field: missing, words: t('needed') })
    setBusy(true)
    setWrong(undefined)
    try {
      await startWith(words)
      moveFocus()
    } catch (error) {
      refuse(form, { field: fieldOf(error), words: wordsOfRefusal(error) })
    } finally {
      setBusy(false)
    }
  }
  const refuse = (form: HTMLFormElement, why: Wrong) => {
    setWrong(why)
    form.querySelector<HTMLElement>(`[name="${why.field ?? 'text'}"]`)?.focus()
  }
  const says = (field: string) => (wrong?.field === field ? wrong.words : undefined)
  return (
    <main class="form" tabIndex={-1}>
      {byMail && (
        <p class="note">
          {lookIn(look, language).away || t('away')}
          {reach.opensAt && ` ${t('backAt', { time: whenIn(language, reach.opensAt) })}.`}
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void send(event.currentTarget)
        }}
      >
        {questions.map(
          (one) =>
            asks[one] && (
              <Field
                key={one}
                name={one}
                label={t(one)}
                isOptional={asks[one] === 'optional'}
                wrong={says(one)}
                {...traits[one]}
                {...(one === 'email' && { hint: t('emailWhy') })}
              />
            ),
        )}
        <Honey />
        <Field name="text" label={t('message')} limit={MESSAGE_LIMIT} isLong wrong={says('text')} />
        {wrong && !wrong.field && (
          <p class="wrong" role="alert">
            {wrong.words}
          </p>
        )}
        {isBusy && isConnected === false && <output>{t('offline')}</output>}
        <button type="submit" class="main" aria-disabled={isBusy}>
          {t(isBusy ? 'sendingWord' : 'send')}
        </button>
        {reach.state === 'nobody' && byMail && (
          <button type="button" class="plain" onClick={() => setWaits(true)}>
            {t('waitAnyway')}
          </button>
        )}
        {inbox.showsTyping && !byMail && <p class="hint">{t('showsTyping')}</p>}
      </form>
    </main>
  )
}

function wordsOf(data: FormData, byMail: boolean): FirstWords {
  const said = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const named = Object.fromEntries(
    [...questions, 'website' as const].flatMap((name) => (said(name) ? [[name, said(name)]] : [])),
  )
  return { ...named, text: said('text'), talkTo: byMail ? 'mail' : 'person' }
}

const fieldOf = (error: unknown) => (error instanceof Refusal ? error.field : undefined)
