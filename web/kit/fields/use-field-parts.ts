import { useTranslation } from 'react-i18next'
import { worded } from '../vocabulary.ts'
import type { FieldProps } from './field-props.ts'

/** What every input of a field has in common. */
export function useFieldParts({ field, isRequired = false, error }: FieldProps) {
  useTranslation()
  return {
    label: worded(field.label),
    description: field.help ? worded(field.help) : undefined,
    withAsterisk: isRequired,
    'aria-required': isRequired,
    error,
    'data-field': field.key,
  }
}
