import { Checkbox, Stack } from '@mantine/core'
import { worded } from '../vocabulary.ts'
import type { FieldProps } from './field-props.ts'
import { useFieldParts } from './use-field-parts.ts'

export function ChoicesField(props: FieldProps) {
  const { field, value, onChange } = props
  const { 'aria-required': _, ...parts } = useFieldParts(props)
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  return (
    <Checkbox.Group
      {...parts}
      value={chosen}
      onChange={(next) => onChange(field.choices.map(({ key }) => key).filter((key) => next.includes(key)))}
    >
      <Stack gap="xs" mt="xs">
        {field.choices.map(({ key, label }) => (
          <Checkbox key={key} value={key} label={worded(label)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
