import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { PreviewSize } from '#contracts/files.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { sandboxPolicy } from '#kit/secure-headers.ts'
import type { World } from '#kit/world.ts'
import { enterFile } from './enter-file.ts'

type Asked = { id: string; size: PreviewSize; reply: FastifyReply }

export async function showPreview(
  world: World,
  actor: SignedIn,
  { id, size, reply }: Asked,
): Promise<Readable> {
  const { preview } = await enterFile(world, actor, id, size)
  if (!preview) throw notFound()
  const { key, wrappedKey, bytes } = preview[size]
  const stream = await world.store.read({ key, wrappedKey: Buffer.from(wrappedKey, 'base64') })
  void reply.headers({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'content-security-policy': sandboxPolicy,
    'content-length': bytes,
    'cache-control': 'private, max-age=86400, immutable',
    // The next person at this browser shows another cookie and gets nothing from its cache.
    vary: 'Cookie, Authorization',
  })
  return stream
}
