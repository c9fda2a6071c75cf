import { z } from 'zod'
import { locales } from './roles.ts'

/** Values that many shapes use. */
export const Id = z.uuid()
export const At = z.iso.datetime()
export const Locale = z.enum(locales)

/** Text that a person typed: outer blanks are dropped, control characters are not taken. */
export const typed = (limit: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(limit)
    // oxlint-disable-next-line no-control-regex -- these are just what must not get in
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), 'control characters')

/** One line: no line breaks either. */
export const line = (limit: number, least = 1) =>
  typed(limit, least).refine((text) => !/[\r\n\u2028\u2029\u0085]/.test(text), 'line breaks')

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const Localized = z.strictObject({ en: line(80), bg: line(80), ru: line(80) })

/** A person as others see him beside his words. */
export const Person = z.object({ id: Id, name: z.string(), role: z.string(), isRemoved: z.boolean() })
export type Person = z.output<typeof Person>

/** Where a list goes on; opaque. */
export const Cursor = z.string().max(200)
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: Cursor.nullable() })

export const Done = z.object({ done: z.literal(true) })
