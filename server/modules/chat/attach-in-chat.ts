import type { FastifyRequest } from 'fastify'
import type { Upload } from '#contracts/files.ts'
import type { Message } from '#contracts/tickets.ts'
import { isGuest, type Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { attachTo } from '#modules/tickets'
import { chatFor } from './door.ts'
import { refuseNew, writeInChat, writtenIn } from './write-in-chat.ts'

/** So much all files of a visitor's chat come to: nobody knows who he is, and the disk is everybody's. */
const MOST_MB = 100

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
        if (!message) {
          await refuseNew(tx, id)
          if (isGuest(actor)) await refuseMuch(tx, id, upload.bytes)
        }
        return message && { message }
      }),
    write: (word) => writeInChat(world, actor, id, word),
  })

async function refuseMuch({ db }: Tx, id: string, bytes: number): Promise<void> {
  const sum = db.selectFrom('files').select((eb) => eb.fn.sum<string>('bytes').as('bytes'))
  const { bytes: there } = await sum.where('conversation_id', '=', id).executeTakeFirstOrThrow()
  if (Number(there) + bytes > MOST_MB * 1024 * 1024)
    throw new Fault('file_too_large', { params: { limit: `${MOST_MB} MB` } })
}
