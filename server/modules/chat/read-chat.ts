import type { Known } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { markRead } from '#modules/conversations'
import { chatFor } from './door.ts'

/** Whoever started it has seen it up to here. */
export const readChat = (world: World, actor: Known, id: string, seq: number) =>
  transaction(world, actor, async (tx) => {
    const chat = await chatFor(tx, id)
    await markRead(tx, actor, chat.conversation_id, seq)
    return { done: true as const }
  })
