import { assign, move, queue } from './hand-on.ts'
import type { Kinds } from './kind.ts'
import { component, owner, priority, type } from './set-fields.ts'
import { note, reply } from './write-words.ts'

/** Everything that a macro and a rule can do. */
export const kinds: Kinds = { reply, note, priority, type, component, queue, owner, assign, move }
