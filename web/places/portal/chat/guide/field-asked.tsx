import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldHints, fieldInputs, fieldWrong } from '#contracts/field-wrong.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import classes from '../chat.module.css'

export type FieldAsk = Extract<GuideAsk, { kind: 'field' }>

/** What has a field of its own: it stands in the place where one writes. */
export const ownField = (ask: GuideAsk | undefined): FieldAsk | null =>
  ask?.kind === 'field' && ask.field in fieldInputs ? ask : null

type Props = { ask: FieldAsk; isBusy: boolean; onWords: (text: string) => void }

export function FieldAsked({ ask: { field, least, most }, isBusy, onWords }: Props) {
  const { t } = useTranslation('portal-guide')
  const [value, setValue] = useState('')
  const [wrong, setWrong] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const bounds = field === 'number' ? { min: least ?? undefined, max: most ?? undefined, step: 'any' } : {}
  const send = () => {
    if (!input.current || isBusy) return
    const why = fieldWrong(field, input.current)
    setWrong(why === null ? '' : t(why, { n: (why === 'underLeast' ? least : most) ?? 0 }))
    if (why === null) onWords(value.trim())
    else input.current.focus()
  }
  return (
    <form
      noValidate
      className={classes.write}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextInput
        ref={input}
        type={fieldInputs[field] ?? 'text'}
        {...bounds}
        autoComplete={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'off'}
        aria-label={t('answer')}
        placeholder={fieldHints[field] ?? ''}
        error={wrong}
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <Button type="submit" aria-disabled={isBusy}>
        {t('answer')}
      </Button>
    </form>
  )
}
