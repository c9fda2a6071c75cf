import type { ActionOf } from '#contracts/actions.ts'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import { checkTemplate, fillText, fillTexts, keptReply, takeReply } from '#modules/canned-replies'
import { applyWord, refuseWord, type Ticket } from '#modules/tickets'
import type { Applied, Keeper, Kind, Wrote } from './kind.ts'

/** A canned reply to the customer, in his language. */
export const reply: Kind<ActionOf<'reply'>> = {
  async check(tx, { replyId }, keeper) {
    const kept = await keptReply(tx, replyId)
    if (!kept || !mayUse(kept, whoseOf(keeper))) throw missing()
  },
  foresee(ticket) {
    if (ticket.merged_into !== null) throw new Fault('ticket_merged')
    if (ticket.status === 'closed') throw new Fault('ticket_closed')
    return ticket
  },
  async apply(tx, ticket, { replyId }) {
    const kept = await takeReply(tx, replyId)
    if (!kept || !mayUse(kept, tx.actor.kind === 'user' ? tx.actor.id : null)) throw missing()
    const { text, locale } = await fillTexts(tx, kept.texts, ticket.id)
    return write(tx, ticket, { text, locale, isNote: false })
  },
}

export const note: Kind<ActionOf<'note'>> = {
  check: (_, { text }) => Promise.resolve(void checkTemplate(text)),
  foresee(ticket) {
    if (ticket.merged_into !== null) throw new Fault('ticket_merged')
    return ticket
  },
  apply: async (tx, ticket, { text }) =>
    write(tx, ticket, { text: await fillText(tx, text, ticket.id), locale: null, isNote: true }),
}

const missing = () => new Fault('unknown_choice', { field: 'replyId' })

/** What is only somebody's own serves himself alone; asked again at each run, for it may have become his own since. */
const mayUse = (kept: { scope: string; owner_id: string }, whose: string | null) =>
  kept.scope !== 'me' || kept.owner_id === whose
/** Whose own things it may need: those of the one for whom alone it is kept. */
const whoseOf = (keeper: Keeper) => (keeper === 'rule' || keeper.scope !== 'me' ? null : keeper.ownerId)

type Words = Omit<Wrote, 'messageId'> & { isNote: boolean }

async function write(tx: Tx, ticket: Ticket, { text, locale, isNote }: Words): Promise<Applied> {
  if (text.length > MESSAGE_LIMIT) {
    throw new Fault('too_long', { field: 'text', params: { limit: MESSAGE_LIMIT } })
  }
  await refuseWord(tx, ticket, isNote)
  const messageId = newId()
  const after = await applyWord(tx, ticket, { id: messageId, text, isNote })
  return { ticket: after, wrote: { messageId, text, locale } }
}
