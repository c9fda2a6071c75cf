import type { TypeField } from '#contracts/ticket-types.ts'
import { Fault } from '#kit/fault.ts'

/** What the shape alone cannot say: keys that differ, limits that leave something, choices to choose from. */
export function checkType(fields: readonly TypeField[]): void {
  refuseDoubles(fields, 'fields')
  for (const field of fields) {
    const isChoice = field.kind === 'choice' || field.kind === 'choices'
    const at = `fields.${field.key}`
    if (isChoice && field.choices.length === 0) throw missing(`${at}.choices`)
    refuseDoubles(field.choices, `${at}.choices`)
    if (field.least !== null && field.most !== null && field.least > field.most) throw invalid(`${at}.most`)
    // A customer could never send what he neither sees nor fills in.
    if (field.staffOnly && field.requiredToOpen) throw invalid(`${at}.requiredToOpen`)
  }
}

function refuseDoubles(keyed: readonly { key: string }[], at: string) {
  const keys = keyed.map((one) => one.key)
  const double = keys.find((key, index) => keys.indexOf(key) !== index)
  if (double !== undefined)
    throw new Fault('invalid', { field: `${at}.${double}`, params: { field: double } })
}

const invalid = (field: string) => new Fault('invalid', { field, params: { field } })
const missing = (field: string) => new Fault('required', { field, params: { field } })
