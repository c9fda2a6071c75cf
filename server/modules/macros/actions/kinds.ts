import type { Action } from '#contracts/actions.ts'
import { assign, move, queue } from './hand-on.ts'
import type { KindsOf } from './kind.ts'
import { component, owner, priority, type } from './set-fields.ts'
import { note, reply } from './write-words.ts'

/** Everything that a macro can do, and a rule too. */
export const kinds: KindsOf<Action> = { reply, note, priority, type, component, queue, owner, assign, move }
