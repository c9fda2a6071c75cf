import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TryStep } from '#contracts/flows.ts'
import classes from './trial.module.css'

type Props = { step: TryStep; isBusy: boolean; onAnswer: (text: string) => void }

/** What the visitor can press or write now. */
export function AskedOf({ step: { ask, outcome }, isBusy, onAnswer }: Props) {
  const { t } = useTranslation(['flow-trial', 'admin-flows'])
  if (outcome !== 'waits') return null
  const press = (key: string, label: string) => (
    <Button key={key} variant="default" size="xs" radius="xl" disabled={isBusy} onClick={() => onAnswer(key)}>
      {label}
    </Button>
  )
  return (
    <div className={classes.asked}>
      {ask?.kind === 'articles' && (
        <ul className={classes.articles}>
          {ask.items.map(({ id, title, excerpt, path }) => (
            <li key={id}>
              <a href={path} target="_blank" rel="noreferrer">
                {title}
              </a>
              <p>{excerpt}</p>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.choices}>
        {ask?.kind === 'choices' && ask.options.map(({ key, label }) => press(key, label))}
        {ask?.kind === 'articles' && [
          press('helped', t('admin-flows:way.helped')),
          press('not_helped', t('admin-flows:way.not_helped')),
        ]}
        {ask?.kind === 'sign_in' && press('skip', t('withoutSignIn'))}
        {ask?.kind === 'field' && ask.isOptional && press('skip', t('skip'))}
      </div>
      <Words isBusy={isBusy} kind={ask?.kind === 'field' ? ask.field : 'text'} onAnswer={onAnswer} />
    </div>
  )
}

function Words({
  kind,
  isBusy,
  onAnswer,
}: {
  kind: string
  isBusy: boolean
  onAnswer: (text: string) => void
}) {
  const { t } = useTranslation('flow-trial')
  const [text, setText] = useState('')
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    onAnswer(text.trim())
    setText('')
  }
  return (
    <form className={classes.words} onSubmit={send}>
      <TextInput
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'decimal' : kind === 'email' ? 'email' : 'text'}
        aria-label={t('write')}
        placeholder={t(kind === 'file' ? 'fileName' : 'write')}
        maxLength={5000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={isBusy}>
        {t('send')}
      </Button>
    </form>
  )
}
