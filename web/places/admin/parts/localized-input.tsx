import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Localized } from '#contracts/ticket-types.ts'
import { useLook } from '../../../kit/look.ts'
import { said } from './localized.ts'
import classes from './localized-input.module.css'

/** One text in every language that the house speaks. `isMarked` shows which of them is still empty. */
export function LocalizedInput({
  label,
  description,
  limit = 80,
  value,
  onChange,
  isMarked,
}: LocalizedInputProps) {
  const { t } = useTranslation(['admin', 'common'])
  const { languages } = useLook()
  return (
    <fieldset className={classes.localized}>
      <legend>{label}</legend>
      {description && <p className={classes.help}>{description}</p>}
      {languages.map((locale) => (
        <TextInput
          key={locale}
          lang={locale}
          maxLength={limit}
          value={value[locale]}
          aria-label={`${label}, ${t(`common:language.${locale}`)}`}
          leftSection={<span className={classes.tongue}>{locale}</span>}
          error={isMarked && value[locale].trim() === ''}
          onChange={({ currentTarget }) => onChange(said(value, languages, locale, currentTarget.value))}
        />
      ))}
    </fieldset>
  )
}

type LocalizedInputProps = {
  label: string
  description?: string
  limit?: number
  value: Localized
  onChange: (value: Localized) => void
  isMarked?: boolean
}
