import type { Chat } from '#contracts/chat-shapes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { chatToMove } from './door.ts'
import { moveChat } from './move-chat.ts'
import { mayMakeTicket } from './policy.ts'
import { presentChat } from './present-chat.ts'

/** It needs time: the same thread goes on, but nobody sits and waits any more; answers come by mail too. */
export const makeTicket = (world: World, actor: SignedIn, id: string): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const { chat, ticket } = await chatToMove(tx, id)
    if (chat.state === 'as_ticket') return presentChat(tx, id)
    if (!ticket || !mayMakeTicket(actor, chat)) throw new Fault('chat_over')
    await moveChat(tx, chat, ticket, 'make_ticket')
    return presentChat(tx, id)
  })
