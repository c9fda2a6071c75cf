import type { UserRow } from './user.ts'

/** The wire's names of what events tell. */
const names: Partial<Record<keyof UserRow, string>> = { time_zone: 'timeZone', user_name: 'userName' }

/** Of what is wanted, that which is not so already; undefined leaves a field as it is. */
export function changedFields(before: UserRow, wanted: Partial<UserRow>) {
  const entries = Object.entries(wanted) as [keyof UserRow, UserRow[keyof UserRow]][]
  const different = entries.filter(([field, value]) => value !== undefined && value !== before[field])
  return {
    set: Object.fromEntries(different) as Partial<UserRow>,
    fields: different.map(([field]) => names[field] ?? field),
  }
}
