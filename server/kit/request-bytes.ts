import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Fault } from './fault.ts'

/** The raw body that an endpoint with `takes: 'bytes'` streams itself. Fault: `wrong_content_type`. */
export function bytesOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body
  throw new Fault('wrong_content_type', { params: { expected: 'application/octet-stream' } })
}
