import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { previewBytes, previewHeaders } from '#modules/files'
import type { KeptPreview } from '#server/tables/conversations.ts'
import { mayWrite } from '../policy.ts'
import { picturesKnown } from './pictures-known.ts'

/** A picture that everybody sees may be kept by everybody for an hour; one that is only being written about by nobody. */
export async function showArticlePicture(
  world: World,
  actor: Actor,
  id: string,
  reply: FastifyReply,
): Promise<Readable> {
  const { preview, isPublic } = await snapshot(world, actor, (tx) => pictureFor(tx, id))
  const stream = await previewBytes(world, preview)
  void reply.headers({
    ...previewHeaders(preview),
    'cache-control': isPublic ? 'public, max-age=3600' : 'no-store',
  })
  return stream
}

async function pictureFor(tx: Tx, id: string): Promise<{ preview: KeptPreview; isPublic: boolean }> {
  const shown = await tx.db
    .selectFrom('shown_pictures as p')
    .innerJoin('shown_articles as a', (join) =>
      join.onRef('a.article_id', '=', 'p.article_id').onRef('a.locale', '=', 'p.locale'),
    )
    .select('p.preview')
    .where('p.file_id', '=', id)
    .where('a.state', '=', 'published')
    .limit(1)
    .executeTakeFirst()
  if (shown) return { preview: shown.preview.large, isPublic: true }
  if (!mayWrite(tx.actor)) throw notFound()
  const known = (await picturesKnown(tx, [id])).get(id)
  if (!known) throw notFound()
  return { preview: known.preview.large, isPublic: false }
}
