import { Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-props.ts'
import { useFieldParts } from './use-field-parts.ts'

/** Two answers and "not said": a single box to tick could not tell "no" from "not asked". */
export function YesNoField(props: FieldProps) {
  const { t } = useTranslation('fields')
  const { value, onChange } = props
  return (
    <Radio.Group
      {...useFieldParts(props)}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(next) => onChange(next === 'true')}
    >
      <Group gap="lg" mt="xs">
        <Radio value="true" label={t('yes')} />
        <Radio value="false" label={t('no')} />
      </Group>
    </Radio.Group>
  )
}
