import { useRef, useState } from 'preact/hooks'
import { fieldHints, fieldInputs, fieldWrong } from '#contracts/field-wrong.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import { t } from '../../words/words.ts'
import { Icon } from '../icon.tsx'

export type FieldAsk = Extract<GuideAsk, { kind: 'field' }>

/** What has a field of its own: it stands in the place of the composer. */
export const ownField = (ask: GuideAsk | undefined): FieldAsk | null =>
  ask?.kind === 'field' && ask.field in fieldInputs ? ask : null

export function FieldAsked({ ask, onSend }: { ask: FieldAsk; onSend: (text: string) => void }) {
  const { field, least, most } = ask
  const [value, setValue] = useState('')
  const [wrong, setWrong] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const bounds = field === 'number' ? { min: least ?? undefined, max: most ?? undefined, step: 'any' } : {}
  const send = () => {
    if (!input.current) return
    const why = fieldWrong(field, input.current)
    setWrong(why === null ? '' : t(why, { n: (why === 'underLeast' ? least : most) ?? 0 }))
    if (why === null) onSend(value.trim())
    else input.current.focus()
  }
  return (
    <form
      class="composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {wrong && (
        <p id="field-wrong" class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="room">
        <input
          {...({ type: fieldInputs[field], ...bounds } as object)}
          ref={input}
          data-first
          aria-label={t('answer')}
          placeholder={fieldHints[field] ?? ''}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? 'field-wrong' : undefined}
          autoComplete={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'off'}
          value={value}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
        <button type="submit" class="round send" aria-label={t('answer')}>
          <Icon of="send" />
        </button>
      </div>
    </form>
  )
}
