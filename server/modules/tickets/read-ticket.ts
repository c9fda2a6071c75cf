import { transaction } from '#kit/transaction.ts'
import type { SignedIn } from '#kit/actor.ts'
import type { World } from '#kit/world.ts'
import { markRead, markReadAside, talkOf } from '#modules/conversations'
import { ticketFor } from './door.ts'
import { talksIn } from './policy.ts'

/** He has read up to here. The contact of a live chat is not told that somebody listens. */
export const readTicket = (world: World, actor: SignedIn, id: string, seq: number) =>
  transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id)
    const { conversation_id: conversationId } = ticket
    const mark = talksIn(actor, ticket, await talkOf(tx, conversationId)) ? markRead : markReadAside
    await mark(tx, actor, conversationId, seq)
    return { done: true as const }
  })
