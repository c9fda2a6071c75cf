import type { FieldKind, TypeField } from '#contracts/ticket-types.ts'
import { Fault } from '#kit/fault.ts'

type Values = Record<string, unknown>
export type Stage = 'open' | 'change' | 'resolve'

/**
 * The own fields of a type, checked: unknown keys and values of the wrong kind are refused, empty ones dropped.
 * A field for staff cannot be filled in by a customer. The value of a file field is the id of the message that
 * carries the file, made by the caller before it is sent.
 */
export function checkFields(
  fields: readonly TypeField[],
  values: Values,
  stage: Stage,
  isStaff: boolean,
): Values {
  const known = new Map(fields.map((field) => [field.key, field]))
  for (const key of Object.keys(values)) {
    const field = known.get(key)
    if (!field || (field.staffOnly && !isStaff)) throw refused('unknown_choice', key)
  }
  const kept = fields.flatMap((field) => {
    const value = normal(values[field.key])
    if (value === null) return []
    checkValue(field, value)
    return [[field.key, value] as const]
  })
  const checked = Object.fromEntries(kept)
  refuseMissing(fields, checked, stage, isStaff)
  return checked
}

/** Whether a value that another type asked for can stand under the same name here. */
export function fitsField(fields: readonly TypeField[], key: string, value: unknown): boolean {
  const field = fields.find((one) => one.key === key)
  if (!field) return false
  try {
    checkValue(field, value)
    return true
  } catch {
    return false
  }
}

/** What is asked for at this stage and not there. */
export function refuseMissing(
  fields: readonly TypeField[],
  values: Values,
  stage: Stage,
  isStaff: boolean,
): void {
  for (const field of fields) {
    const isAsked = stage === 'resolve' ? field.requiredToResolve : stage === 'open' && field.requiredToOpen
    if (!isAsked || (field.staffOnly && !isStaff)) continue
    if (normal(values[field.key]) === null) throw refused('required', field.key)
  }
}

function normal(value: unknown): unknown {
  const plain = typeof value === 'string' ? value.trim() : value
  if (plain === undefined || plain === null || plain === '') return null
  return Array.isArray(plain) && plain.length === 0 ? null : plain
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const checks: Record<FieldKind, (field: TypeField, value: unknown) => void> = {
  text: (field, value) => checkText(field, value, 200),
  long_text: (field, value) => checkText(field, value, 5000),
  number: (field, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw refused('invalid', field.key)
    if (field.least !== null && value < field.least) throw refused('invalid', field.key)
    if (field.most !== null && value > field.most) throw refused('invalid', field.key)
  },
  date: (field, value) => {
    const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value)
    if (!isDate) throw refused('invalid', field.key)
  },
  choice: (field, value) => checkChoice(field, value),
  choices: (field, value) => {
    if (!Array.isArray(value) || new Set(value).size !== value.length) throw refused('invalid', field.key)
    for (const one of value) checkChoice(field, one)
  },
  yes_no: (field, value) => {
    if (typeof value !== 'boolean') throw refused('invalid', field.key)
  },
  file: (field, value) => {
    if (typeof value !== 'string' || !uuid.test(value)) throw refused('invalid', field.key)
  },
  person: (field, value) => checkText({ ...field, most: 100 }, value, 100),
}

function checkValue(field: TypeField, value: unknown) {
  checks[field.kind](field, value)
}

function checkText(field: TypeField, value: unknown, usual: number) {
  if (typeof value !== 'string') throw refused('invalid', field.key)
  const most = field.most ?? usual
  if (value.length > most) throw refused('too_long', field.key, most)
  if (field.least !== null && value.length < field.least) throw refused('too_short', field.key, field.least)
}

function checkChoice(field: TypeField, value: unknown) {
  if (!field.choices.some((choice) => choice.key === value)) throw refused('unknown_choice', field.key)
}

/** 2026-02-30 reads as March in JavaScript. */
const isCalendarDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const refused = (
  code: 'required' | 'invalid' | 'unknown_choice' | 'too_long' | 'too_short',
  key: string,
  limit?: number,
) =>
  new Fault(code, {
    field: `fields.${key}`,
    params: { field: key, ...(limit === undefined ? {} : { limit }) },
  })
