import type { FastifyRequest } from 'fastify'
import type { attachFile as endpoint } from '#contracts/files.ts'
import type { QueryOf } from '#contracts/endpoint.ts'
import { idOf, isSignedIn, type Known, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { bytesSent, discardFile, inUploadLane, keepFile, receiveFile } from '#modules/files'
import { ticketFor } from './door.ts'
import { refuseWord, writeMessage, writtenBefore, type Word, type Written } from './write-message.ts'

type Upload = QueryOf<typeof endpoint> & { request: FastifyRequest }

/** Where a file goes: what refuses it before a byte is read, and what writes its message. */
export type Attaching<W extends Pick<Written, 'message'>> = {
  threadId: string
  isNote: boolean
  beforeBytes(): Promise<W | null>
  write(word: Word): Promise<W>
}

/**
 * A file as a message of its own. Everything that can be refused is refused before the body is read.
 * Faults: those of writing a message and of receiving a file, `too_many`.
 */
export function attachFile(
  world: World,
  actor: SignedIn,
  ticketId: string,
  upload: Upload,
): Promise<Written> {
  return attachTo(world, actor, upload, {
    threadId: ticketId,
    isNote: upload.note === 'true',
    beforeBytes: () => beforeBytes(world, actor, ticketId, upload),
    write: (word) => writeMessage(world, actor, ticketId, word),
  })
}

/** Receives the bytes, and has a message written that shows them. */
export function attachTo<W extends Pick<Written, 'message'>>(
  world: World,
  actor: Known,
  upload: Omit<Upload, 'note'>,
  to: Attaching<W>,
): Promise<W> {
  return inUploadLane(idOf(actor), to.threadId, async () => {
    const there = await to.beforeBytes()
    if (there) return there
    const stream = bytesSent(world, upload.request, upload.bytes)
    const about = { name: upload.name, expectedBytes: upload.bytes }
    const received = await receiveFile(world, stream, about).catch((error: unknown) => {
      // Who is refused in the middle still sends: unless somebody takes it, he never comes to read the answer.
      stream.resume()
      throw error
    })
    const fileId = newId()
    const createdBy = isSignedIn(actor) ? actor.id : null
    try {
      const written = await to.write({
        id: upload.messageId,
        text: '',
        isNote: to.isNote,
        fileName: received.name,
        async keepFile(tx, conversationId) {
          await keepFile(tx, received, { id: fileId, conversationId, isNote: to.isNote, createdBy })
          return fileId
        },
      })
      // The first try came through after all.
      if (written.message.file?.id !== fileId) await discardFile(world, received)
      return written
    } catch (error) {
      // When the database went away nobody knows whether it committed: then the clock decides, a day later.
      if (error instanceof Fault && error.code !== 'unavailable') await discardFile(world, received)
      throw error
    }
  })
}

const beforeBytes = (world: World, actor: SignedIn, ticketId: string, { messageId, note }: Upload) =>
  snapshot(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, ticketId)
    const there = await writtenBefore(tx, ticket, messageId)
    if (!there) await refuseWord(tx, ticket, note === 'true')
    return there
  })
