import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import parts from '../parts/parts.module.css'
import type { DraftField } from './draft.ts'

/** Of a number its value, of a text its characters. */
export function FieldLimits({ field, isWrong, onChange }: FieldLimitsProps) {
  const { t } = useTranslation('admin-kinds')
  const of = field.kind === 'number' ? 'value' : 'length'
  const input = (name: 'least' | 'most') => ({
    label: t(`field.${of}.${name}`),
    value: field[name] ?? '',
    hideControls: true,
    allowDecimal: of === 'value',
    allowNegative: of === 'value',
    onChange: (next: string | number) => onChange({ [name]: typeof next === 'number' ? next : null }),
  })
  return (
    <div className={parts.pair}>
      <NumberInput {...input('least')} />
      <NumberInput {...input('most')} error={isWrong && t('field.limitsWrong')} />
    </div>
  )
}

type FieldLimitsProps = {
  field: DraftField
  isWrong: boolean
  onChange: (part: Partial<DraftField>) => void
}
