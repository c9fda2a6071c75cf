import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Fault } from '#kit/fault.ts'
import type { World } from '#kit/world.ts'
import { refuseSize } from './receive-file.ts'
import { watchSender } from './watch-sender.ts'

const SILENCE_MS = 60_000

/** The stream of an upload, once all is refused that can be before a byte is read. */
export function bytesSent(world: World, request: FastifyRequest, bytes: number): Readable {
  if (!(request.body instanceof Readable)) {
    throw new Fault('wrong_content_type', { params: { expected: 'application/octet-stream' } })
  }
  refuseSize(world, bytes)
  const announced = request.headers['content-length']
  if (announced !== undefined) refuseSize(world, Number(announced))
  if (announced !== undefined && Number(announced) !== bytes) {
    throw new Fault('invalid', { field: 'bytes', params: { field: 'bytes' } })
  }
  watchSender(request.raw, SILENCE_MS)
  return request.body
}
