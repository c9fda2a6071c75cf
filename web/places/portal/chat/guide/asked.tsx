import { Button, FileButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import classes from '../chat.module.css'

type Props = {
  ask: GuideAsk
  isBusy: boolean
  onKey: (key: string, label: string) => void
  onWords: (text: string) => void
  onFile: (file: File) => void
}

/** What the guide waits for now; what is typed instead is understood too. */
export function Asked({ ask, isBusy, onKey, onWords, onFile }: Props) {
  const { t } = useTranslation('portal-guide')
  const press = (key: string, label: string) => (
    <Button key={key} variant="default" radius="xl" disabled={isBusy} onClick={() => onKey(key, label)}>
      {label}
    </Button>
  )
  const skip = press('skip', t('skip'))
  return (
    <div className={classes.asked}>
      {ask.kind === 'choices' && ask.options.map(({ key, label }) => press(key, label))}
      {ask.kind === 'articles' && [press('helped', t('helped')), press('not_helped', t('notHelped'))]}
      {ask.kind === 'sign_in' && skip}
      {ask.kind === 'field' && ask.field === 'file' && (
        <FileButton onChange={(file) => file && onFile(file)}>
          {(button) => (
            <Button {...button} variant="default" radius="xl" disabled={isBusy}>
              {t('addFile')}
            </Button>
          )}
        </FileButton>
      )}
      {ask.kind === 'field' && ask.field in types ? (
        <Native ask={ask} isBusy={isBusy} onWords={onWords}>
          {ask.isOptional && skip}
        </Native>
      ) : (
        ask.kind === 'field' && ask.isOptional && skip
      )}
    </div>
  )
}

const types: Partial<Record<string, string>> = {
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
}

type NativeProps = Pick<Props, 'isBusy' | 'onWords'> & {
  ask: Extract<GuideAsk, { kind: 'field' }>
  children: ReactNode
}

/** As the browser asks for it; plain words have the line below already. */
function Native({ ask: { field, least, most }, isBusy, onWords, children }: NativeProps) {
  const { t } = useTranslation('portal-guide')
  const [value, setValue] = useState('')
  const bounds = field === 'number' ? { min: least ?? undefined, max: most ?? undefined, step: 'any' } : {}
  return (
    <form
      noValidate
      className={classes.asked}
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim() !== '') onWords(value.trim())
      }}
    >
      <TextInput
        type={types[field] ?? 'text'}
        {...bounds}
        aria-label={t('answer')}
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <Button type="submit" disabled={isBusy}>
        {t('answer')}
      </Button>
      {children}
    </form>
  )
}
