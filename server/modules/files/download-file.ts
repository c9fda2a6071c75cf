import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Known } from '#kit/actor.ts'
import { sandboxPolicy } from '#kit/secure-headers.ts'
import type { World } from '#kit/world.ts'
import { attachment } from './attachment.ts'
import { countReading } from './count-reading.ts'
import { enterFile } from './enter-file.ts'
import { rangeOf } from './range.ts'

type Asked = { id: string; request: FastifyRequest; reply: FastifyReply }

/** Faults: `not_found`, `bad_range`, `too_many`. */
export async function downloadFile(
  world: World,
  actor: Known,
  { id, request, reply }: Asked,
): Promise<Readable> {
  await countReading(world, actor, 'downloads')
  const file = await enterFile(world, actor, id, 'file')
  const range = rangeOf(request.headers.range, file.bytes)
  const source = { key: file.store_key, wrappedKey: file.wrapped_key }
  const bytes = await world.store.read(range ? { ...source, range } : source)
  void reply.headers({
    // Never the type that was found: nothing of ours may show the file in place.
    'content-type': 'application/octet-stream',
    'content-disposition': attachment(file.name),
    'content-security-policy': sandboxPolicy,
    'content-length': range ? range.end - range.start + 1 : file.bytes,
    'accept-ranges': 'bytes',
  })
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  return bytes
}
