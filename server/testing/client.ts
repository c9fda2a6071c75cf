import type { FastifyInstance } from 'fastify'
import type { Endpoint, InputOf, ReplyOf } from '#contracts/endpoint.ts'
import type { FaultCode } from '#contracts/faults.ts'

export type Problem = {
  status: number
  code: FaultCode
  title: string
  remedy: string
  field?: string
  params: Record<string, unknown>
}
type Arguments<E extends Endpoint> = object extends InputOf<E> ? [input?: InputOf<E>] : [input: InputOf<E>]

/** Somebody at a browser: keeps his cookie and sends what browsers send. */
export type Client = {
  /** Throws what was refused. */
  call<E extends Endpoint>(endpoint: E, ...input: Arguments<E>): Promise<ReplyOf<E>>
  /** The problem; throws when it was not refused. */
  refused<E extends Endpoint>(endpoint: E, ...input: Arguments<E>): Promise<Problem>
  /** As a request goes out, for what no typed call could send. */
  send(request: Sent): Promise<{ status: number; text: string; headers: Record<string, unknown> }>
  /** `session=…`, or empty. */
  cookie: string
}
type Sent = { method: Endpoint['method']; url: string; payload?: string; headers?: Record<string, string> }

type Place = { app: FastifyInstance; world: { config: { publicUrl: string } } }

export function makeClient({ app, world }: Place, cookie = '', headers: Record<string, string> = {}): Client {
  const client: Client = { call, refused, send, cookie }

  async function send({ method, url, payload, headers: own }: Sent) {
    const reply = await app.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        origin: world.config.publicUrl,
        'sec-fetch-site': 'same-origin',
        'accept-language': 'en',
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(client.cookie ? { cookie: client.cookie } : {}),
        ...headers,
        ...own,
      },
    })
    keepCookie(reply.headers['set-cookie'])
    return { status: reply.statusCode, text: reply.payload, headers: reply.headers }
  }

  function keepCookie(set: string | string[] | undefined) {
    for (const one of [set ?? []].flat()) {
      const pair = one.split(';')[0] ?? ''
      client.cookie = pair.endsWith('=') ? '' : pair
    }
  }

  function ask(endpoint: Endpoint, { params = {}, query = {}, body }: Input) {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(params[name])),
    )
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) =>
        [value]
          .flat()
          .filter((one) => one !== undefined)
          .map((one) => [name, String(one)]),
      ),
    )
    return send({
      method: endpoint.method,
      url: search.size > 0 ? `${path}?${search.toString()}` : path,
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
  }

  async function call<E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): Promise<ReplyOf<E>> {
    const { status, text } = await ask(endpoint, (input ?? {}) as Input)
    if (status >= 400) throw new Error(`${endpoint.name} was refused: ${text}`)
    return endpoint.gives ? (text as ReplyOf<E>) : (JSON.parse(text) as ReplyOf<E>)
  }

  async function refused<E extends Endpoint>(endpoint: E, ...[input]: Arguments<E>): Promise<Problem> {
    const { status, text } = await ask(endpoint, (input ?? {}) as Input)
    if (status < 400) throw new Error(`${endpoint.name} was not refused: ${text}`)
    return JSON.parse(text) as Problem
  }

  return client
}

type Word = string | number | boolean | undefined
type Input = {
  params?: Record<string, unknown>
  query?: Record<string, Word | readonly Word[]>
  body?: unknown
}
