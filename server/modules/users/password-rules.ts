import { CUSTOMER_PASSWORD_LEAST, STAFF_PASSWORD_LEAST } from '#contracts/person-fields.ts'
import { isStaff, type UserRole } from '#contracts/roles.ts'
import { Fault } from '#kit/fault.ts'
import { isCommon } from './common-passwords.ts'

/** Throws password_too_short or password_known. Lengths count what people see as characters. */
export function checkNewPassword(password: string, role: UserRole): void {
  const limit = isStaff(role) ? STAFF_PASSWORD_LEAST : CUSTOMER_PASSWORD_LEAST
  const field = 'password'
  if (Array.from(password.normalize('NFKC')).length < limit) {
    throw new Fault('password_too_short', { field, params: { limit } })
  }
  if (isCommon(password)) throw new Fault('password_known', { field })
}
