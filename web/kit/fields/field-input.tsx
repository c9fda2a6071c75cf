import { TextInput } from '@mantine/core'
import type { FunctionComponent } from 'react'
import type { FieldKind } from '#contracts/ticket-types.ts'
import { CountedTextarea } from '../counted-textarea.tsx'
import { ChoiceField } from './choice-field.tsx'
import { ChoicesField } from './choices-field.tsx'
import type { FieldProps } from './field-props.ts'
import { FileField } from './file-field.tsx'
import { NumberField } from './number-field.tsx'
import { useFieldParts } from './use-field-parts.ts'
import { YesNoField } from './yes-no-field.tsx'

/** The input of one own field of a ticket's type, by its kind. */
export function FieldInput(props: FieldProps) {
  const Input = inputs[props.field.kind]
  return <Input {...props} />
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

function LineField(props: FieldProps) {
  const { field, value, onChange } = props
  const most = field.most ?? (field.kind === 'person' ? 100 : 200)
  return (
    <TextInput
      {...useFieldParts(props)}
      value={asText(value)}
      maxLength={most}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function LongTextField(props: FieldProps) {
  const { field, value, onChange } = props
  return (
    <CountedTextarea
      {...useFieldParts(props)}
      minRows={2}
      maxRows={10}
      limit={field.most ?? 5000}
      value={asText(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function DateField(props: FieldProps) {
  return (
    <TextInput
      {...useFieldParts(props)}
      type="date"
      max="9999-12-31"
      value={asText(props.value)}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value || null)}
    />
  )
}

const inputs: Record<FieldKind, FunctionComponent<FieldProps>> = {
  text: LineField,
  person: LineField,
  long_text: LongTextField,
  number: NumberField,
  date: DateField,
  choice: ChoiceField,
  choices: ChoicesField,
  yes_no: YesNoField,
  file: FileField,
}
