import type { Chat } from '#contracts/chat-shapes.ts'
import { system, worksHere, type Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { makeMove, type Ticket } from '#modules/tickets'
import { chatToMove } from './door.ts'
import { moveChat } from './move-chat.ts'
import { mayEnd } from './policy.ts'
import { presentChat } from './present-chat.ts'

/** Nothing more is said in it. The work on it is done with it; ended already, it answers how it is. */
export const endChat = (world: World, actor: Known, id: string): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const { chat, ticket } = await chatToMove(tx, id)
    if (chat.state === 'ended') return presentChat(tx, id)
    if (!mayEnd(actor, chat)) throw new Fault('chat_over')
    await moveChat(tx, chat, ticket, 'end')
    if (ticket) await finish(tx, ticket)
    return presentChat(tx, id)
  })

/**
 * What somebody has in hand is resolved, what nobody took is closed. Fields that a resolution asks for stop those who
 * work here; a visitor goes all the same, and they fill them in afterwards.
 */
async function finish(tx: Tx, ticket: Ticket): Promise<void> {
  const isMerged = ticket.merged_into !== null
  if (isMerged || ticket.status === 'resolved' || ticket.status === 'closed') return
  if (ticket.status !== 'in_process') return void (await makeMove(tx, ticket, 'close'))
  if (worksHere(tx.actor)) return void (await makeMove(tx, ticket, 'resolve'))
  await makeMove({ ...tx, actor: system('chat') }, ticket, 'resolve').catch((error: unknown) => {
    if (!(error instanceof Fault) || error.code !== 'required') throw error
  })
}
