import { t } from '../../words/words.ts'

type Given = {
  name: string
  label: string
  limit: number
  hint?: string
  wrong?: string | undefined
  type?: 'text' | 'email'
  autoComplete?: string
  isLong?: boolean
  isOptional?: boolean
}

export function Field({
  name,
  label,
  hint,
  wrong,
  limit,
  isLong,
  isOptional,
  type = 'text',
  autoComplete,
}: Given) {
  const told = `${name}-told`
  const traits = {
    name,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong || hint ? told : undefined,
    'aria-required': !isOptional,
    'data-first': true,
  }
  return (
    <label class="field">
      <span class="label">
        {label}
        {isOptional && <small> {t('optional')}</small>}
      </span>
      {isLong ? (
        // What is pasted is not cut in silence: too long is told when it is sent.
        <textarea {...traits} rows={4} />
      ) : (
        <input
          {...traits}
          maxLength={limit}
          {...(type === 'email' ? { type: 'email' } : { type: 'text' })}
          autoComplete={autoComplete ?? 'off'}
        />
      )}
      {(wrong ?? hint) && (
        <span id={told} class={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
          {wrong ?? hint}
        </span>
      )}
    </label>
  )
}
