import { useTranslation } from 'react-i18next'
import type { TypeField } from '#contracts/ticket-types.ts'
import { useReader } from '../reader.ts'
import type { Reader } from '../moments.ts'
import { worded } from '../vocabulary.ts'

/** A value of an own field as words: of choices their names, of dates and numbers the reader's way to write them. */
export function useFieldValue() {
  const { t } = useTranslation('fields')
  const reader = useReader()
  return (field: TypeField, value: unknown): string => {
    if (isEmpty(value)) return t('empty')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return new Intl.NumberFormat(reader.locale).format(value)
    if (Array.isArray(value)) return value.map((one) => choiceOf(field, String(one))).join(', ')
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (field.kind === 'choice') return choiceOf(field, text)
    return field.kind === 'date' ? dayOf(text, reader) : text
  }
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A choice that the admin has taken away since keeps its key. */
function choiceOf(field: TypeField, key: string): string {
  const choice = field.choices.find((one) => one.key === key)
  return choice ? worded(choice.label) : key
}

/** A calendar day belongs to no time zone. */
function dayOf(text: string, { locale }: Reader): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return text
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
