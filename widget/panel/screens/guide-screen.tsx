import { useState } from 'preact/hooks'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { t } from '../../words/words.ts'
import { startWith } from '../chat/conversation.ts'
import { moveFocus } from '../focus.ts'
import { Icon } from '../icon.tsx'
import { change, useNow } from '../store.ts'
import { Ask } from './asked.tsx'
import { FieldAsked, ownField } from './field-asked.tsx'
import { Honey } from './honey.tsx'
import { OpeningSaid } from './opening-said.tsx'
import { wordsOfRefusal } from './refusal-words.ts'

/** How the guide begins. Nobody is made of the visitor before he answers, or writes. */
export function GuideScreen() {
  const opening = useNow('opening')
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  if (!opening) return null
  const field = ownField(opening.ask ?? undefined)
  const start = async (words: string, answer?: string) => {
    if (isBusy || !words) return
    setBusy(true)
    setWrong('')
    try {
      const website = document.querySelector<HTMLInputElement>('[name="website"]')?.value
      await startWith({
        text: words,
        talkTo: 'guide',
        ...(answer && { answer }),
        ...(website && { website }),
      })
      moveFocus()
    } catch (error) {
      setWrong(wordsOfRefusal(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main class="chat" tabIndex={-1}>
      <section class="messages" aria-label={t('messages')}>
        <OpeningSaid said={opening.said} />
      </section>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Honey />
      {opening.ask?.kind === 'choices' && !isBusy && (
        <Ask ask={opening.ask} onKey={(key, label) => void start(label, key)} />
      )}
      <button
        type="button"
        class="plain"
        onClick={() => {
          change({ screen: 'ask' })
          moveFocus()
        }}
      >
        {t('guided')}
      </button>
      {field && <FieldAsked ask={field} onSend={(words) => void start(words)} />}
      {!field && (
        <form
          class="composer"
          onSubmit={(event) => {
            event.preventDefault()
            void start(text.trim())
          }}
        >
          <div class="room">
            <input
              data-first
              aria-label={t('write')}
              placeholder={t('write')}
              value={text}
              maxLength={MESSAGE_LIMIT}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
            <button
              type="submit"
              class="round send"
              aria-label={t('send')}
              aria-disabled={isBusy || !text.trim()}
            >
              <Icon of="send" />
            </button>
          </div>
        </form>
      )}
    </main>
  )
}
