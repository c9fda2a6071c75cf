import { z } from 'zod'
import { Action } from './actions.ts'
import { Template } from './canned-replies.ts'
import { toldWhom } from './told-whom.ts'
import { Id } from './values.ts'

/** What a rule does: everything that a macro can, and what only makes sense where nobody is at it. */
export const RuleAction = z.discriminatedUnion('do', [
  ...Action.options,
  /** The reason becomes a note. */
  z.strictObject({ do: z.literal('escalate'), reason: Template }),
  /** `personId` exactly for a person. */
  z.strictObject({ do: z.literal('tell'), whom: z.enum(toldWhom), personId: Id.nullable() }),
])
export type RuleAction = z.output<typeof RuleAction>
export type RuleActionKind = RuleAction['do']
