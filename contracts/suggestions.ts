import { z } from 'zod'
import { FoundArticle } from './article-search.ts'
import { endpoint } from './endpoint.ts'
import { staff } from './roles.ts'
import { statuses } from './tickets.ts'
import { At, Id, Person } from './values.ts'

const group = 'Answers'
const one = z.strictObject({ id: Id })

export const ReplyDraft = z.object({
  /** `article` and `ticket`: taken from there word for word. `model`: written; `[1]` is the first of the articles. */
  by: z.enum(['model', 'article', 'ticket']),
  text: z.string(),
  articles: z.array(FoundArticle),
  /** The solved ticket that it was taken from. */
  ticket: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
})
export type ReplyDraft = z.output<typeof ReplyDraft>

export const draftReply = endpoint({
  name: 'draftReply',
  says: 'A draft of the next reply, out of the help articles or of the answer on a ticket like this one. Null: there is nothing to go by. Nothing is kept or sent.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/draft-reply',
  may: staff,
  params: one,
  reply: z.object({ draft: ReplyDraft.nullable() }),
  faults: ['not_found', 'too_many'],
  limits: [{ times: 30, seconds: 60, per: 'user' }],
})

/** Words of the thread, with where they stand. */
export const Quote = z.object({
  messageId: Id,
  side: z.enum(['contact', 'agent', 'system']),
  author: Person.nullable(),
  at: At,
  text: z.string(),
})
export type Quote = z.output<typeof Quote>

export const ThreadSummary = z.object({
  words: z.number().int(),
  notes: z.number().int(),
  files: z.number().int(),
  /** What the customer came with. */
  first: Quote.nullable(),
  lastOfCustomer: Quote.nullable(),
  lastOfAgent: Quote.nullable(),
  /** Sentences of ours that say what we will do, and such that ask the customer something; the newest first. */
  promised: z.array(Quote),
  asked: z.array(Quote),
  /** From the first status to that of now. */
  statuses: z.array(z.object({ status: z.enum(statuses), at: At })),
  /** By the language model, where there is one. */
  written: z.string().nullable(),
})
export type ThreadSummary = z.output<typeof ThreadSummary>

export const sumUpThread = endpoint({
  name: 'sumUpThread',
  says: 'What a thread has come to, in its own words: what was asked, promised and said last. A language model, where there is one, adds a few sentences; notes are not given to it.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/summary',
  may: staff,
  params: one,
  reply: ThreadSummary,
  faults: ['not_found', 'too_many'],
  limits: [{ times: 60, seconds: 60, per: 'user' }],
})
