import { z } from 'zod'
import { Template } from './canned-replies.ts'
import { Change } from './events.ts'
import { moves } from './tickets.ts'
import { Id, Locale } from './values.ts'

/** Somebody who works here, nobody, or whoever does it. */
const Somebody = Id.nullable().or(z.literal('me'))

/** One thing that a macro or a rule does to a ticket, as if somebody did it by hand. */
export const Action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('reply'), replyId: Id }),
  z.strictObject({ do: z.literal('note'), text: Template }),
  z.strictObject({ do: z.literal('priority'), priority: z.number().int().min(1).max(5) }),
  z.strictObject({ do: z.literal('type'), typeId: Id }),
  z.strictObject({ do: z.literal('component'), componentId: Id.nullable() }),
  z.strictObject({ do: z.literal('queue'), queueId: Id }),
  z.strictObject({ do: z.literal('owner'), personId: Somebody }),
  z.strictObject({ do: z.literal('assign'), personId: Somebody }),
  z.strictObject({ do: z.literal('move'), move: z.enum(moves) }),
])
export type Action = z.output<typeof Action>
export type ActionKind = Action['do']
export type ActionOf<K extends ActionKind> = Extract<Action, { do: K }>

export const MOST_ACTIONS = 12

/** What one action did, or would do: the fields that it changes, and the words that it writes. */
export const Step = z.object({
  do: z.string(),
  changes: z.array(Change),
  text: z.string().nullable(),
  locale: Locale.nullable(),
})
export type Step = z.output<typeof Step>
