import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccentPreview } from './accent-preview.tsx'
import classes from './look.module.css'

const OWN = '#0b6e62'
const isColor = (text: string) => /^#[0-9a-f]{6}$/.test(text)

/** By the browser's own picker, or as #rrggbb; what is half typed changes nothing yet. */
export function AccentPart({ accent, name, error, onChange }: AccentPartProps) {
  const { t } = useTranslation('admin')
  const [text, setText] = useState(accent ?? OWN)
  const type = (typed: string) => {
    setText(typed)
    const color = typed.trim().toLowerCase()
    if (isColor(color)) onChange(color)
  }
  const isWrong = !isColor(text.trim().toLowerCase())
  return (
    <fieldset className={classes.accent}>
      <legend>{t('lookPage.accent')}</legend>
      <div className={classes.pick}>
        <input
          type="color"
          className={classes.color}
          aria-label={t('lookPage.accentPick')}
          value={accent ?? OWN}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <TextInput
          aria-label={t('lookPage.accentText')}
          value={text}
          maxLength={7}
          w={120}
          spellCheck={false}
          error={isWrong && t('lookPage.accentWrong')}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={accent === null}
          onClick={() => {
            setText(OWN)
            onChange(null)
          }}
        >
          {t('lookPage.accentOwn')}
        </Button>
      </div>
      {error && (
        <p className={classes.wrong} role="alert">
          {error}
        </p>
      )}
      <AccentPreview accent={accent ?? OWN} name={name} />
    </fieldset>
  )
}

type AccentPartProps = {
  accent: string | null
  name: string
  error: string | undefined
  onChange: (accent: string | null) => void
}
