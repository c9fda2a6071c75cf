import {
  choices,
  dates,
  directions,
  fieldCalled,
  fields,
  isChoice,
  isDate,
  isName,
  names,
  sortKeys,
} from './fields.ts'
import type { Field } from './fields.ts'
import { nameText } from './print.ts'
import { scan } from './scan.ts'
import type { Written } from './scan.ts'

/**
 * What stands at the cursor. `from` to `to` is what a completion replaces, `typed` the part before the cursor,
 * `offers` the completions that the language itself knows; people, types and components the screen adds.
 */
export type Typing = { typed: string; from: number; to: number; offers: string[] } & (
  | { what: 'field' }
  | { what: 'value'; field: Field }
)

export function typingAt(text: string, cursor: number): Typing | undefined {
  const token = scan(text).find(({ from, to }) => from < cursor && cursor <= to)
  if (!token) return fieldTyping(text, cursor, cursor, cursor)
  const { field, values, not } = token
  const start = token.from + (not ? 1 : 0)
  if (!field) return values[0]!.quoted ? undefined : fieldTyping(text, cursor, start, token.to)
  if (cursor <= field.to) return fieldTyping(text, cursor, start, field.to)
  const value = values.find(({ from, to }) => from <= cursor && cursor <= to)
  const known = fieldCalled(field.name)
  return known && value && valueTyping(value, known, text.slice(value.from, cursor))
}

/** The text after a choice, and where the cursor goes: behind the colon of a field, behind a value. */
export function complete(text: string, typing: Typing, chosen: string) {
  const written = typing.what === 'field' ? `${chosen}:` : valueText(typing.field, chosen)
  const isColonThere = typing.what === 'field' && text[typing.to] === ':'
  const rest = text.slice(isColonThere ? typing.to + 1 : typing.to)
  return { text: text.slice(0, typing.from) + written + rest, cursor: typing.from + written.length }
}

function fieldTyping(text: string, cursor: number, from: number, to: number): Typing {
  const typed = text.slice(from, cursor)
  return { what: 'field', typed, from, to, offers: startingWith(fields, typed) }
}

function valueTyping({ from, to }: Written, field: Field, raw: string): Typing {
  const typed = raw.replace(/^["“”„«]/, '')
  return { what: 'value', field, typed, from, to, offers: startingWith(offersOf(field), typed) }
}

function offersOf(field: Field): readonly string[] {
  if (isChoice(field)) return choices[field]
  if (isName(field)) return names[field]
  if (isDate(field)) return ['today', 'yesterday', ...dates[field]]
  return field === 'sort' ? sortKeys.flatMap((key) => directions.map((way) => `${key}-${way}`)) : []
}

// `me` and `none` are chosen as such; a person who is called so has an id.
function valueText(field: Field, chosen: string) {
  return isName(field) && !offersOf(field).includes(chosen) ? nameText(field, chosen) : chosen
}

const startingWith = (offers: readonly string[], typed: string) =>
  offers.filter((offer) => offer.startsWith(typed.toLowerCase()))
