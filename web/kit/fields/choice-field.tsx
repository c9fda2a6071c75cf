import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { worded } from '../vocabulary.ts'
import type { FieldProps } from './field-props.ts'
import { useFieldParts } from './use-field-parts.ts'

/** The browser's own select: small, and right on every phone. */
export function ChoiceField(props: FieldProps) {
  const { t } = useTranslation('fields')
  const { field, value, onChange } = props
  return (
    <NativeSelect
      {...useFieldParts(props)}
      value={typeof value === 'string' ? value : ''}
      data={[
        { value: '', label: t('choose') },
        ...field.choices.map(({ key, label }) => ({ value: key, label: worded(label) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  )
}
