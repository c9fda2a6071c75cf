import type { Chat } from '#contracts/chat-shapes.ts'
import type { Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { rate } from '#modules/satisfaction'
import { ticketFor } from '#modules/tickets'
import { chatFor, ticketIdOf } from './door.ts'
import { isAnswered } from './policy.ts'
import { presentChat } from './present-chat.ts'

/** A chat is rated as its ticket is. Faults: `not_done_yet`, `rating_over`. */
export const rateChat = (
  world: World,
  actor: Known,
  id: string,
  verdict: { stars: number; words: string },
): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const chat = await chatFor(tx, id)
    const ticketId = await ticketIdOf(tx, id)
    if (ticketId === null || chat.state !== 'ended') throw new Fault('not_done_yet')
    if (!isAnswered(await ticketFor(tx, ticketId))) throw new Fault('rating_over')
    await rate(tx, ticketId, verdict)
    return presentChat(tx, id)
  })
