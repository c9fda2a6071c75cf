import type { FastifyReply, FastifyRequest } from 'fastify'
import { locales, type Locale } from '#contracts/roles.ts'
import { faultWords } from '#contracts/words/faults.ts'
import { Fault } from './fault.ts'
import { asFault } from './transaction.ts'
import type { World } from './world.ts'

/** RFC 9457 problem details with the code, the field and what to do, in the reader's language. */
export function answerFault(world: World, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const fault = toFault(error, request)
  if (fault.code === 'internal') {
    world.log.error(
      { err: error, method: request.method, route: request.routeOptions.url },
      'a defect of ours',
    )
  }
  const { title, remedy } = faultWords(fault.code, localeOf(request), fault.params)
  if (fault.code === 'unavailable') void reply.header('retry-after', '2')
  if (fault.code === 'too_many') void reply.header('retry-after', String(fault.params['seconds'] ?? 60))
  return reply
    .code(fault.status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `/help/faults#${fault.code}`,
        title,
        status: fault.status,
        code: fault.code,
        ...(fault.field === undefined ? {} : { field: fault.field }),
        remedy,
        params: fault.params,
      }),
    )
}

export function toFault(error: unknown, { routeOptions }: FastifyRequest): Fault {
  const seen = asFault(error)
  if (seen instanceof Fault) return seen
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Fault('body_too_large', { params: { limit: sizeOf(routeOptions.bodyLimit ?? 0) } })
  if (code.startsWith('FST_ERR_CTP_INVALID_MEDIA')) {
    return new Fault('wrong_content_type', { params: { expected: 'application/json' } })
  }
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || error instanceof SyntaxError) return new Fault('broken_json')
  if (status >= 400 && status < 500) return new Fault('invalid', { field: 'body', params: { field: 'body' } })
  return new Fault('internal')
}

const sizeOf = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`)

/** The reader's language: what his screen says, else what his browser prefers, else English. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = (request.headers['accept-language'] ?? '').toLowerCase().slice(0, 200)
  const first = asked.split(',').map((part) => part.trim().slice(0, 2))
  return (
    locales.find((locale) => locale === first.find((one) => (locales as readonly string[]).includes(one))) ??
    'en'
  )
}
