import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import websocket from '@fastify/websocket'
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import { Fault } from './fault.ts'
import {
  idOf,
  isGuest,
  isSignedIn,
  mayCall,
  type Actor,
  type Guest,
  type Known,
  type SignedIn,
} from './actor.ts'
import { answerFault } from './answer-fault.ts'
import { countHere, countTry } from './limits.ts'
import { networkOf } from './network-of.ts'
import { describeApi } from './openapi.ts'
import { refuseForeign } from './origin.ts'
import { addPages, type Pages } from './pages.ts'
import { readInput } from './read-input.ts'
import { addSecureHeaders, secureHeaders } from './secure-headers.ts'
import { Lines } from './live-socket.ts'
import { serveVisitorSocket } from './visitor-socket.ts'
import type { World } from './world.ts'

const MOST_JSON = 1024 * 1024
/** Of somebody whom nobody knows: a message of 5,000 signs with all that goes along is less than half of it. */
const MOST_OF_STRANGERS = 64 * 1024
/** A request has come whole by then, a large file over a poor line too; else whoever sends a byte now and then holds what has come of it for ever. */
const MOST_REQUEST_MS = 600_000
const MOST_FORM = 4096
/** So many lines of visitors are opened from one house in a minute; nobody knows yet who they are. */
const MOST_LINES = 120

export type Call<E extends Endpoint> = {
  actor: Actor
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  request: FastifyRequest
  reply: FastifyReply
}

/** One endpoint with what it does. */
export type Route = {
  endpoint: Endpoint
  answer: (world: World, call: Call<Endpoint>) => Promise<unknown>
}

/** What is streamed has no shape in the contract. */
type Answer<E extends Endpoint> = [ReplyOf<E>] extends [undefined] ? Readable : ReplyOf<E>

/** Binds an endpoint of the contract to its command; the compiler holds both to the same shapes. */
export function route<E extends Endpoint>(
  endpoint: E,
  answer: (world: World, call: Call<E>) => Promise<Answer<E>>,
): Route {
  return { endpoint, answer }
}

/** For endpoints that visitors cannot call: the wall before them has let only signed-in people through. */
export function signedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new Fault('not_signed_in')
  return actor
}

/** For endpoints that visitors with a chat may call too. */
export function known(actor: Actor): Known {
  if (isSignedIn(actor) || isGuest(actor)) return actor
  throw new Fault('not_signed_in')
}

export type Recognise = {
  /** Says who asks, from cookie, key or a visitor's secret; throws for a session that has ended. The reply is for the cookie only. */
  caller(world: World, request: FastifyRequest, reply: FastifyReply): Promise<Actor>
  /** The visitor whose secret this is; null when his session is over. */
  visitor(world: World, secret: string, request: FastifyRequest): Promise<Guest | null>
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    /** Of a request that becomes a line. */
    response: ServerResponse | null
  }
}

export type Served = { routes: readonly Route[]; pages: readonly Pages[] }

export async function serve(
  world: World,
  { routes, pages }: Served,
  recognise: Recognise,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: world.log.child({}, { level: 'warn' }) as FastifyBaseLogger,
    bodyLimit: MOST_JSON,
    requestTimeout: MOST_REQUEST_MS,
    trustProxy: world.config.trustedProxies.length > 0 ? [...world.config.trustedProxies] : false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    logController: new LogController({ disableRequestLogging: true }),
    // Addresses that the router itself gives up on: no hook runs for them.
    frameworkErrors(_error, request, reply) {
      addSecureHeaders(world, request, reply)
      void answerFault(world, new Fault('not_found'), request, reply)
    },
  })
  app.decorateRequest('actor', null)
  app.decorateRequest('response', null)
  await app.register(cookie)
  await app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'], zlibOptions: { level: 5 } })
  await app.register(websocket, { options: { maxPayload: 64 * 1024 } })
  secureHeaders(app, world)
  app.setErrorHandler((error, request, reply) => answerFault(world, error, request, reply))
  app.setNotFoundHandler((request, reply) => answerFault(world, new Fault('not_found'), request, reply))
  // A raw body is streamed by its endpoint and never gathered here.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))

  for (const one of routes) {
    if (one.endpoint.takes === 'form')
      await app.register(async (scope) => addFormRoute(scope, world, one, recognise))
    else addRoute(app, world, one, recognise)
  }
  for (const one of pages) addPages(app, world, one)
  addLive(app, world, recognise)
  describeApi(
    app,
    routes.map((one) => one.endpoint),
  )
  return app
}

/** A form is taken here and nowhere else: forms of other sites need no consent of the browser. */
function addFormRoute(scope: FastifyInstance, world: World, one: Route, recognise: Recognise) {
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data']
  scope.addContentTypeParser(forms, { parseAs: 'string', bodyLimit: MOST_FORM }, (_request, form, done) =>
    done(null, form),
  )
  addRoute(scope, world, one, recognise)
}

function addRoute(app: FastifyInstance, world: World, { endpoint, answer }: Route, recognise: Recognise) {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.takes === undefined && endpoint.may.includes('visitor') && { bodyLimit: MOST_OF_STRANGERS }),
    // Before the body is read: who may not call sends no body in vain.
    onRequest: async (request, reply) => {
      refuseForeign(world, request, endpoint.method)
      request.actor = await recognise.caller(world, request, reply)
      if (!mayCall(request.actor, endpoint.may)) {
        throw new Fault(request.actor.kind === 'visitor' ? 'not_signed_in' : 'not_allowed')
      }
      await countCall(world, endpoint, request.actor, request.ip)
    },
    handler: async (request, reply) => {
      const actor = request.actor
      if (!actor) throw new Fault('not_signed_in')
      const input = readInput(endpoint, request)
      const result = await answer(world, { actor, ...input, request, reply })
      if (endpoint.gives === 'csv') void reply.type('text/csv; charset=utf-8')
      else if (endpoint.gives !== 'bytes') void reply.type('application/json; charset=utf-8')
      return reply.send(endpoint.gives ? result : JSON.stringify(result))
    },
  })
}

async function countCall(world: World, endpoint: Endpoint, actor: Actor, address: string) {
  for (const { times, seconds, per, as = endpoint.name } of endpoint.limits ?? []) {
    const key = `${as}:${seconds}`
    const most = times * world.config.limitFactor
    if (per === 'user' && (isSignedIn(actor) || isGuest(actor)))
      countHere(world, `${key}:${idOf(actor)}`, most, seconds)
    else await countTry(world, `${key}:${networkOf(address)}`, most, seconds)
  }
}

function addLive(app: FastifyInstance, world: World, recognise: Recognise) {
  const lines = new Lines(world)
  app.addHook('onClose', async () => lines.stop())
  app.route({
    method: 'GET',
    url: '/api/live',
    preValidation: async (request, reply) => {
      // A foreign page could open this socket with the reader's cookie; only our own origin may.
      refuseForeign(world, request, 'SOCKET')
      const actor = await recognise.caller(world, request, reply)
      if (!isSignedIn(actor)) throw new Fault('not_signed_in')
      request.actor = actor
      request.response = reply.raw
    },
    handler: (_request, reply) => void reply.code(404).send(),
    wsHandler: (socket, request) => {
      letGo(request)
      lines.serve(socket, request.actor as SignedIn)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/chat/live',
    preValidation: async (request, reply) => {
      request.response = reply.raw
      refuseForeign(world, request, 'SOCKET')
      countHere(world, `chat-line:${networkOf(request.ip)}`, MOST_LINES * world.config.limitFactor, 60)
    },
    handler: (_request, reply) => void reply.code(404).send(),
    wsHandler: (socket, request) => {
      letGo(request)
      serveVisitorSocket(lines, socket, (secret) => recognise.visitor(world, secret, request))
    },
  })
}

/** The connection is a line now: it would hold the request and the answer that there is none of for as long as it lasts. */
function letGo({ response, raw }: FastifyRequest) {
  response?.detachSocket(raw.socket)
}
