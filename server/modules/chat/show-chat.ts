import type { ChatThread } from '#contracts/chat.ts'
import type { Known } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import { snapshot, type Snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { readMarks, threadMessages } from '#modules/conversations'
import { chatFor } from './door.ts'
import { presentChat } from './present-chat.ts'

export const showChat = (world: World, actor: Known, id: string): Promise<ChatThread> =>
  snapshot(world, actor, (tx) => threadOf(tx, id))

async function threadOf(tx: Snapshot, id: string): Promise<ChatThread> {
  await chatFor(tx, id)
  return {
    chat: await presentChat(tx, id),
    messages: await threadMessages(tx, [id]),
    reads: await readMarks(tx, [id]),
    position: placeText(await tx.place),
  }
}
