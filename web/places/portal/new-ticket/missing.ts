import type { TypeField } from '#contracts/ticket-types.ts'
import { isEmpty } from '../../../kit/fields/field-value.ts'

type Written = { title: string; description: string; fields: Record<string, unknown> }

/** What the form still needs, in the order in which it is asked. */
export function missingIn({ title, description, fields }: Written, asked: readonly TypeField[]): string[] {
  return [
    ...(title.trim() === '' ? ['title'] : []),
    ...asked
      .filter(({ key, requiredToOpen }) => requiredToOpen && isEmpty(trimmed(fields[key])))
      .map(({ key }) => `fields.${key}`),
    ...(description.trim() === '' ? ['description'] : []),
  ]
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)
