import * as fc from 'fast-check'
import { z } from 'zod'

type Json = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Json[]
  oneOf?: Json[]
  allOf?: Json[]
  items?: Json
  properties?: Record<string, Json>
  required?: string[]
  format?: string
  maxLength?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** Values that nearly fit the shape: most parts as it says, some of them anything at all. */
export function nearly(shape: z.ZodType): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json
  return strayed(json, 6)
}

const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>
const strayed = (json: Json, depth: number): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: fitting(json, depth), weight: 12 }, { arbitrary: anything, weight: 1 })

function fitting(json: Json, depth: number): fc.Arbitrary<unknown> {
  const choices = json.anyOf ?? json.oneOf ?? json.allOf
  if (depth === 0) return anything
  if (json.const !== undefined) return fc.constant(json.const)
  if (json.enum) return fc.constantFrom(...json.enum)
  if (choices) return fc.oneof(...choices.map((one) => fitting(one, depth)))
  if (json.type === 'object') return objectOf(json, depth)
  if (json.type === 'array') {
    return fc.array(strayed(json.items ?? {}, depth - 1), { maxLength: Math.min(json.maxItems ?? 4, 4) })
  }
  if (json.type === 'string') return text(json)
  if (json.type === 'boolean') return fc.boolean()
  if (json.type === 'null') return fc.constant(null)
  if (json.type === 'integer' || json.type === 'number') return number(json)
  return anything
}

function objectOf({ properties = {}, required = [] }: Json, depth: number): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([key, one]) => [key, strayed(one, depth - 1)] as const)
  if (parts.length === 0) return fc.dictionary(fc.string({ maxLength: 10 }), anything, { maxKeys: 3 })
  return fc.record(Object.fromEntries(parts), { requiredKeys: required })
}

const text = ({ format, maxLength = 60 }: Json) => {
  const words = fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 200) })
  if (format === 'uuid') return fc.oneof(fc.uuid(), words)
  if (format === 'email') return fc.oneof(fc.emailAddress(), words)
  return fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 20 }))
}

const number = ({ minimum, maximum }: Json) =>
  fc.oneof(
    fc.integer({ min: Math.max(minimum ?? -5, -(2 ** 53)), max: Math.min(maximum ?? 2 ** 53, 2 ** 53) - 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
