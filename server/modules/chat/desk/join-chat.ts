import type { Chat } from '#contracts/chat-shapes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { joinTalk, leaveTalk, showRead } from '#modules/conversations'
import { tellTicket } from '#modules/tickets'
import { chatToMove } from '../door.ts'
import { mayJoin } from '../policy.ts'
import { presentChat } from '../present-chat.ts'

/** Who listened talks now beside the one who has it; its contact is told. The chat takes room of one only. */
export const joinChat = (world: World, actor: SignedIn, id: string): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const { chat, ticket } = await chatToMove(tx, id)
    if (!ticket || !mayJoin(actor, chat)) throw new Fault('chat_over')
    if (ticket.processor_id !== actor.id && (await joinTalk(tx, id, actor))) {
      tellTicket(tx, ticket, { type: 'ticket.chat_joined', data: {} })
      await showRead(tx, actor, id)
    }
    return presentChat(tx, id)
  })

/** He may go on listening. */
export const leaveChat = (world: World, actor: SignedIn, id: string): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const { ticket } = await chatToMove(tx, id)
    if (ticket && (await leaveTalk(tx, id, actor)))
      tellTicket(tx, ticket, { type: 'ticket.chat_left', data: {} })
    return presentChat(tx, id)
  })
