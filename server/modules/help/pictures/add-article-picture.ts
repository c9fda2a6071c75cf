import type { FastifyRequest } from 'fastify'
import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { addArticlePicture as endpoint } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { bytesSent, discardFile, inUploadLane, keepFile, receiveFile } from '#modules/files'
import { articleFor } from '../door.ts'
import { mayWrite } from '../policy.ts'
import { picturesKnown } from './pictures-known.ts'

type Sent = QueryOf<typeof endpoint> & { request: FastifyRequest }
type Added = ReplyOf<typeof endpoint>

/** Everything that can be refused is refused before the body is read; what is no picture is thrown away. */
export function addArticlePicture(
  world: World,
  actor: SignedIn,
  articleId: string,
  { pictureId, name, bytes, request }: Sent,
): Promise<Added> {
  return inUploadLane(actor.id, articleId, async () => {
    const there = await snapshot(world, actor, (tx) => addedBefore(tx, articleId, pictureId))
    if (there) return there
    const stream = bytesSent(world, request, bytes)
    const received = await receiveFile(world, stream, { name, expectedBytes: bytes }).catch(
      (error: unknown) => {
        // Who is refused in the middle still sends: unless somebody takes it, he never comes to read the answer.
        stream.resume()
        throw error
      },
    )
    const { previews } = received
    try {
      if (!previews) throw new Fault('no_picture')
      return await transaction(world, actor, async (tx) => {
        const keeping = { id: pictureId, conversationId: null, isNote: false, createdBy: actor.id }
        await keepFile(tx, received, keeping)
        await tx.db
          .insertInto('article_pictures')
          .values({ file_id: pictureId, article_id: articleId })
          .execute()
        return { id: pictureId, width: previews.large.width, height: previews.large.height }
      })
    } catch (error) {
      if (error instanceof Fault && error.code !== 'unavailable') await discardFile(world, received)
      throw error
    }
  })
}

async function addedBefore(tx: Tx, articleId: string, pictureId: string): Promise<Added | null> {
  await articleFor(tx, articleId)
  if (!mayWrite(tx.actor)) throw new Fault('not_allowed')
  const known = (await picturesKnown(tx, [pictureId])).get(pictureId)
  return known ? { id: pictureId, width: known.width, height: known.height } : null
}
