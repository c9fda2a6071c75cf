import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '#contracts/endpoint.ts'
import type { World } from '#kit/world.ts'
import type { Somebody } from './people.ts'

export type Sent = {
  params?: Record<string, unknown>
  query?: Record<string, string | number | readonly string[] | undefined>
  body?: unknown
  /** Instead of a body that is JSON. */
  bytes?: Uint8Array
  /** As mail programs send it. */
  form?: string
  /** Who signs in by it, or whom the link of a mail stands for: the answer is about him. */
  standsFor?: Somebody
}
export type Answer = { status: number; text: string; headers: Record<string, unknown> }

/** Calls an endpoint as it stands in the contract, with whatever headers tell who asks. */
export async function ask(
  { app, world }: { app: FastifyInstance; world: World },
  endpoint: Endpoint,
  { params = {}, query = {}, body, bytes, form }: Sent,
  headers: Record<string, string>,
): Promise<Answer> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter((one) => one !== undefined)
        .map((one) => [name, String(one)]),
    ),
  )
  const [type, payload] = carried({ body, bytes, form })
  const reply = await app.inject({
    method: endpoint.method,
    url: words.size > 0 ? `${path}?${words.toString()}` : path,
    headers: {
      origin: new URL(world.config.publicUrl).origin,
      ...(payload === undefined ? {} : { 'content-type': type }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: reply.statusCode, text: reply.payload, headers: reply.headers }
}

function carried({
  body,
  bytes,
  form,
}: Pick<Sent, 'body' | 'bytes' | 'form'>): [type: string, payload?: Buffer | string] {
  if (bytes) return ['application/octet-stream', Buffer.from(bytes)]
  if (form !== undefined) return ['application/x-www-form-urlencoded', form]
  return body === undefined ? [''] : ['application/json', JSON.stringify(body)]
}
