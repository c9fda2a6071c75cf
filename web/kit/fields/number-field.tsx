import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../reader.ts'
import type { FieldProps } from './field-props.ts'
import { useFieldParts } from './use-field-parts.ts'

export function NumberField(props: FieldProps) {
  const { field, value, onChange } = props
  const { description, ...parts } = useFieldParts(props)
  const limits = useLimits(field.least, field.most)
  const { locale } = useReader()
  return (
    <NumberInput
      {...parts}
      description={[description, limits].filter(Boolean).join(' ') || undefined}
      value={typeof value === 'number' ? value : ''}
      min={field.least ?? undefined}
      max={field.most ?? undefined}
      clampBehavior="none"
      decimalSeparator={separatorOf(locale)}
      allowedDecimalSeparators={['.', ',']}
      hideControls
      inputMode="decimal"
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}

const separatorOf = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'

function useLimits(least: number | null, most: number | null) {
  const { t } = useTranslation('fields')
  const { locale } = useReader()
  const say = (amount: number | null) => new Intl.NumberFormat(locale).format(amount ?? 0)
  if (least !== null && most !== null) return t('numberRange', { least: say(least), most: say(most) })
  if (least !== null) return t('numberLeast', { least: say(least) })
  return most === null ? undefined : t('numberMost', { most: say(most) })
}
