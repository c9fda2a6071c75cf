import type { Known } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { markReceived, talkOf } from '#modules/conversations'
import { talksIn, ticketFor } from '#modules/tickets'
import { chatFor, ticketIdOf } from './door.ts'

/** A screen has got what was said up to here. Who only listens has told the other side nothing by it. */
export const receiveChat = (world: World, actor: Known, id: string, seq: number) =>
  transaction(world, actor, async (tx) => {
    await chatFor(tx, id)
    const ticketId = await ticketIdOf(tx, id)
    const talk = await talkOf(tx, id)
    const isHeard = ticketId === null || talksIn(actor, await ticketFor(tx, ticketId), talk)
    if (isHeard) await markReceived(tx, actor, id, seq)
    return { done: true as const }
  })
