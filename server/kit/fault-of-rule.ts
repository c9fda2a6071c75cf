import type { FaultCode } from '#contracts/faults.ts'
import { Fault } from './fault.ts'

type Told = { code: FaultCode; field?: string }

/** Rules that the database holds, by the name of the constraint, as a person is told of them. */
const told: Record<string, Told> = {
  users_email: { code: 'email_taken', field: 'email' },
  contact_identities_pkey: { code: 'email_taken', field: 'email' },
  users_user_name: { code: 'user_name_taken', field: 'userName' },
  tickets_open_of_conversation: { code: 'not_undoable' },
  ticket_types_form_stays: { code: 'type_needed' },
  products_code: { code: 'already_taken', field: 'code' },
  orders_number: { code: 'already_taken', field: 'number' },
  inboxes_public_id: { code: 'already_taken', field: 'publicId' },
  returns_own_order: { code: 'not_found' },
  returns_returnable: { code: 'not_returnable' },
  returns_in_time: { code: 'return_too_late' },
  returns_open_of_line: { code: 'return_open' },
  returns_quantity: { code: 'too_many_returned', field: 'quantity' },
  returns_flow: { code: 'move_refused', field: 'move' },
  returns_refund: { code: 'refund_too_high', field: 'refund' },
}

const UNIQUE = '23505'
const CHECK = '23514'
/** A slot that was free when the command looked: see keep_slot in migration 0010. */
const NO_ROOM = 'SB001'

/** Null: no command foresaw that this rule would be broken, so it is a defect of ours. */
export function faultOfRule(state: string, constraint: string): Fault | null {
  if (state === NO_ROOM) return new Fault('stale')
  if (state !== UNIQUE && state !== CHECK) return null
  const one = told[constraint] ?? (state === UNIQUE ? usual(constraint) : null)
  return one && new Fault(one.code, one)
}

function usual(constraint: string): Told | null {
  if (constraint.endsWith('_key_key')) return { code: 'already_taken', field: 'key' }
  if (constraint.endsWith('_slug_key')) return { code: 'already_taken', field: 'slug' }
  if (constraint.endsWith('_pkey')) return { code: 'id_used', field: 'id' }
  return null
}
