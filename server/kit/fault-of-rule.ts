import type { FaultCode } from '#contracts/faults.ts'
import { Fault } from './fault.ts'

type Told = { code: FaultCode; field?: string }

/** Rules that the database holds, by the name of the constraint, as a person is told of them. */
const unique: Record<string, Told> = {
  users_email: { code: 'email_taken', field: 'email' },
  contact_identities_pkey: { code: 'email_taken', field: 'email' },
  users_user_name: { code: 'user_name_taken', field: 'userName' },
  tickets_open_of_conversation: { code: 'not_undoable' },
}

const UNIQUE = '23505'
/** A slot that was free when the command looked: see keep_slot in migration 0010. */
const NO_ROOM = 'SB001'

/** Null: no command foresaw that this rule would be broken, so it is a defect of ours. */
export function faultOfRule(state: string, constraint: string): Fault | null {
  if (state === NO_ROOM) return new Fault('stale')
  if (state !== UNIQUE) return null
  const told = unique[constraint] ?? usual(constraint)
  return told && new Fault(told.code, told)
}

function usual(constraint: string): Told | null {
  if (constraint.endsWith('_key_key')) return { code: 'already_taken', field: 'key' }
  if (constraint.endsWith('_slug_key')) return { code: 'already_taken', field: 'slug' }
  if (constraint.endsWith('_pkey')) return { code: 'id_used', field: 'id' }
  return null
}
