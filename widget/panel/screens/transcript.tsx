import { useState } from 'preact/hooks'
import type { Chat } from '#contracts/chat-shapes.ts'
import { t } from '../../words/words.ts'
import { sendTranscript } from '../chat/conversation.ts'
import { moveFocus } from '../focus.ts'
import { Field } from './field.tsx'
import { wordsOfRefusal } from './refusal-words.ts'

type Step = 'offered' | 'asked' | 'sent'

/** What was said, by mail: to the address that he gave, else to the one that he gives now. */
export function Transcript({ chat }: { chat: Chat }) {
  const [step, setStep] = useState<Step>('offered')
  const [to, setTo] = useState(chat.email ?? '')
  const [wrong, setWrong] = useState<string>()
  const send = async (email: string) => {
    setTo(email)
    try {
      await sendTranscript(email === chat.email ? undefined : email)
      setStep('sent')
    } catch (error) {
      setWrong(wordsOfRefusal(error))
    }
  }
  if (step === 'sent') return <output>{t('transcriptSent', { email: to })}</output>
  if (step === 'offered')
    return (
      <button
        type="button"
        class="plain"
        onClick={() => {
          if (chat.email === null) {
            setStep('asked')
            moveFocus()
          } else void send(chat.email)
        }}
      >
        {t('transcript')}
      </button>
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const email = new FormData(event.currentTarget).get('email')
        if (typeof email === 'string' && email.trim()) void send(email.trim())
        else setWrong(t('needed'))
      }}
    >
      <Field name="email" type="email" label={t('email')} autoComplete="email" limit={254} wrong={wrong} />
      <button type="submit" class="main">
        {t('send')}
      </button>
    </form>
  )
}
