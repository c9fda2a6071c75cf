import { z } from 'zod'
import { line } from './values.ts'

/** The fields of a person, as forms send them. */
export const genders = ['female', 'male', 'other'] as const
export type Gender = (typeof genders)[number]
export const Gender = z.enum(genders)

export const PersonName = line(100)
export const Place = line(100)

/** Without @, so that a user name is never somebody's address. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .max(30)
  .regex(/^[a-z0-9][a-z0-9._-]{2,29}$/)

/** As people write it; the server keeps E.164 and refuses what is no number (`invalid`, field `mobile`). */
export const Mobile = line(40)

export const TimeZone = z.string().max(60).refine(isTimeZone, 'no time zone')

/** Outer blanks belong to a password. How long it must be depends on the role: `password_too_short`. */
export const Password = z.string().min(1).max(200)
export const CUSTOMER_PASSWORD_LEAST = 8
export const STAFF_PASSWORD_LEAST = 15

/** 256 random bits: of a mail's link, of a half-open sign-in. Anything of another shape is refused unread. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Six digits of the app, or a recovery code as it was shown. */
export const SecondFactorCode = z
  .string()
  .trim()
  .max(40)
  .regex(/^(\d{3} ?\d{3}|[a-z0-9]{5}(-?[a-z0-9]{5}){1,3})$/i)

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
