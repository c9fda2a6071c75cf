import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { locales, type Locale } from '#contracts/roles.ts'
import type { Actor } from './actor.ts'
import { localeOf, toFault } from './answer-fault.ts'
import type { Fault } from './fault.ts'
import { countTry } from './limits.ts'
import { networkOf } from './network-of.ts'
import { refuseForeign } from './origin.ts'
import type { World } from './world.ts'

/**
 * Pages that the server makes, readable without a script. They are the same for everybody: no cookie is read, so
 * a cache in front may keep them.
 */
export type Page = {
  method: 'GET' | 'POST'
  path: `/${string}`
  says: string
  /** How often one address may ask for it. */
  limit?: { times: number; seconds: number }
  answer: (world: World, asked: PageAsked) => Promise<PageAnswer>
}

export type PageAsked = {
  actor: Actor
  params: Record<string, string>
  query: Record<string, string>
  /** What a form sent; empty for GET. */
  form: Record<string, string>
  request: FastifyRequest
}

export type PageAnswer = {
  status?: number
  headers?: Record<string, string>
  /** `shared`: asked for anew by each browser and kept by others for a minute; `forever`: its address changes with it. */
  kept: 'shared' | 'forever' | 'not'
} & ({ type: string; body: string | Buffer } | { to: string })

/** A module's pages, and how they say what went wrong. */
export type Pages = {
  pages: readonly Page[]
  refused: (world: World, fault: Fault, locale: Locale) => Promise<PageAnswer>
}

const MOST_FORM = 16 * 1024

export function addPages(app: FastifyInstance, world: World, { pages, refused }: Pages): void {
  // A scope of its own: only here a form is taken, and only here a refusal is a page.
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST_FORM },
      (_request, text, done) => done(null, String(text)),
    )
    scope.setErrorHandler(async (error, request, reply) => {
      const fault = toFault(error, request)
      if (fault.code === 'internal') {
        world.log.error(
          { err: error, method: request.method, route: request.routeOptions.url },
          'a defect of ours',
        )
      }
      if (fault.code === 'too_many') void reply.header('retry-after', String(fault.params['seconds'] ?? 60))
      return send(request, reply, {
        ...(await refused(world, fault, languageOf(request))),
        status: fault.status,
      })
    })
    for (const page of pages) addPage(scope, world, page)
  })
}

function addPage(app: FastifyInstance, world: World, { method, path, limit, answer }: Page) {
  app.route({
    method,
    url: path,
    onRequest: async (request) => {
      refuseForeign(world, request, method)
      if (limit) {
        const most = limit.times * world.config.limitFactor
        await countTry(world, `${method} ${path}:${networkOf(request.ip)}`, most, limit.seconds)
      }
    },
    handler: async (request, reply) => {
      const { params, query } = request as { params: Record<string, string>; query: Record<string, unknown> }
      const asked = { params: wordsOf(params), query: wordsOf(query), form: formOf(request), request }
      const locale = languageOf(request)
      const actor = { kind: 'visitor', role: 'visitor', locale, address: request.ip } as const
      return send(request, reply, await answer(world, { ...asked, actor }))
    },
  })
}

/** One word a name; what no person types is no word. */
function wordsOf(given: Record<string, unknown>): Record<string, string> {
  const words = Object.entries(given).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !entry[1].includes('\0') && entry[1].isWellFormed(),
  )
  return Object.fromEntries(words)
}

const formOf = ({ body }: FastifyRequest): Record<string, string> =>
  typeof body === 'string' ? wordsOf(Object.fromEntries(new URLSearchParams(body))) : {}

/** What the address says, else what the reader's browser prefers. */
function languageOf(request: FastifyRequest): Locale {
  const { locale } = (request.params ?? {}) as { locale?: string }
  return locales.find((one) => one === locale) ?? localeOf(request)
}

const keeping = {
  shared: 'public, max-age=0, s-maxage=60, must-revalidate',
  forever: 'public, max-age=31536000, immutable',
  not: 'no-store',
}

function send(request: FastifyRequest, reply: FastifyReply, answer: PageAnswer) {
  const { status, headers = {}, kept } = answer
  void reply.headers({ 'cache-control': keeping[kept], ...headers })
  if ('to' in answer) return reply.redirect(answer.to, status ?? 303)
  void reply.code(status ?? 200).type(answer.type)
  if (kept !== 'shared') return reply.send(answer.body)
  const tag = `W/"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 20)}"`
  void reply.header('etag', tag)
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(answer.body)
}
