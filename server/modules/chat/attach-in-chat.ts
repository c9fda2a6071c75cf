import type { FastifyRequest } from 'fastify'
import type { Upload } from '#contracts/files.ts'
import type { Message } from '#contracts/tickets.ts'
import type { Known } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { attachTo } from '#modules/tickets'
import { chatFor } from './door.ts'
import { refuseNew, writeInChat, writtenIn } from './write-in-chat.ts'

type Sent = Upload & { request: FastifyRequest }

/** A file as a message of its own. Everything that can be refused is refused before the body is read. */
export const attachInChat = (
  world: World,
  actor: Known,
  id: string,
  upload: Sent,
): Promise<{ message: Message }> =>
  attachTo<{ message: Message }>(world, actor, upload, {
    threadId: id,
    isNote: false,
    beforeBytes: () =>
      snapshot(world, actor, async (tx) => {
        await chatFor(tx, id)
        const message = await writtenIn(tx, id, upload.messageId)
        if (!message) await refuseNew(tx, id)
        return message && { message }
      }),
    write: (word) => writeInChat(world, actor, id, word),
  })
