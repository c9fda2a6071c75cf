import { z } from 'zod'
import { Id } from './values.ts'

const Items = z.array(z.object({ id: Id, title: z.string(), excerpt: z.string(), path: z.string() }))

/** What the guide waits for. */
export const GuideAsk = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choices'),
    options: z.array(z.object({ key: z.string(), label: z.string() })),
  }),
  z.object({
    kind: z.literal('field'),
    field: z.string(),
    least: z.number().nullable(),
    most: z.number().nullable(),
    isOptional: z.boolean(),
  }),
  /** Found articles; he says whether it helped: `helped` or `not_helped`. */
  z.object({
    kind: z.literal('articles'),
    items: Items,
    /** "I am not sure, did you mean …" */
    isSure: z.boolean(),
  }),
  /** Only who has signed in is told; `skip` goes on without. */
  z.object({ kind: z.literal('sign_in') }),
])
export type GuideAsk = z.output<typeof GuideAsk>

/** What the guide adds to the messages of a chat. */
export const ChatGuide = z.object({
  /** What it asks now, by the message that asks; null: nothing, or it is not its turn. */
  asks: z.object({ id: Id, ask: GuideAsk }).nullable(),
  /** It looks something up, and says more in a moment. */
  isLooking: z.boolean(),
  /** The articles that it has shown, by the message that showed them. */
  shown: z.array(z.object({ id: Id, items: Items })),
})
export type ChatGuide = z.output<typeof ChatGuide>
