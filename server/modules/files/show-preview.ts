import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { PreviewSize } from '#contracts/files.ts'
import type { Known } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { World } from '#kit/world.ts'
import { countReading } from './count-reading.ts'
import { enterFile } from './enter-file.ts'
import { previewBytes, previewHeaders } from './preview-bytes.ts'

type Asked = { id: string; size: PreviewSize; reply: FastifyReply }

export async function showPreview(world: World, actor: Known, { id, size, reply }: Asked): Promise<Readable> {
  await countReading(world, actor, 'previews')
  const { preview } = await enterFile(world, actor, id, size)
  if (!preview) throw notFound()
  const stream = await previewBytes(world, preview[size])
  void reply.headers({
    ...previewHeaders(preview[size]),
    'cache-control': 'private, max-age=86400, immutable',
    // The next person at this browser shows another cookie and gets nothing from its cache.
    vary: 'Cookie, Authorization',
  })
  return stream
}
