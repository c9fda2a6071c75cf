import type { Endpoint, InputOf, ReplyOf } from '#contracts/endpoint.ts'
import { VISITOR_SCHEME } from '#contracts/chat.ts'
import { now } from '../store.ts'

/** What the server refused, in the visitor's language; `offline`: nothing answered. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly field: string | undefined
  readonly seconds: number

  constructor(told: {
    code: string
    status: number
    title?: string
    remedy?: string
    field?: string
    seconds?: number
  }) {
    super([told.title, told.remedy].filter(Boolean).join(' '))
    this.code = told.code
    this.status = told.status
    this.field = told.field
    this.seconds = told.seconds ?? 0
  }

  /** Whether the same may succeed when it is tried again without a change. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** A connection from before the machine slept takes a request and never answers. */
const ANSWER_WITHIN_MS = 15_000
const BYTES_WITHIN_MS = 120_000

type Given = { params?: object; query?: object; body?: unknown }

export async function ask<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  secret?: string,
): Promise<ReplyOf<E>> {
  const { body, ...address } = input as Given
  const init = {
    method: endpoint.method,
    headers: { ...headersFor(secret), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
  const read = (reply: Response) => reply.json() as Promise<ReplyOf<E>>
  return send(addressOf(endpoint.path, address), { init, read, within: ANSWER_WITHIN_MS })
}

/** Bytes that a picture or a download is made of: an address alone carries no secret. */
export const askBytes = (path: string, secret: string): Promise<Blob> =>
  send(path, {
    init: { headers: headersFor(secret) },
    read: (reply) => reply.blob(),
    within: BYTES_WITHIN_MS,
  })

export const headersFor = (secret?: string): Record<string, string> => ({
  'accept-language': now().language,
  ...(secret && { authorization: `${VISITOR_SCHEME} ${secret}` }),
})

type Asked<T> = { init: RequestInit; read: (reply: Response) => Promise<T>; within: number }

/**
 * Without cookies: whoever has signed in to the desk in this browser is a visitor here. An answer that does not come,
 * or not to its end, is none: what was asked may have been done, and is asked again under its old id.
 */
async function send<T>(address: string, { init, read, within }: Asked<T>): Promise<T> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), within)
  try {
    const reply = await fetch(address, { ...init, credentials: 'omit', signal: late.signal })
    if (!reply.ok) throw refusalFrom(reply.status, await reply.text())
    return await read(reply)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal({ code: 'offline', status: 0 })
  } finally {
    clearTimeout(timer)
  }
}

export function refusalFrom(status: number, text: string): Refusal {
  const told = readJson(text) as {
    code?: string
    title?: string
    remedy?: string
    field?: string
    params?: { seconds?: number }
  } | null
  return new Refusal({
    ...told,
    code: told?.code ?? 'unreadable',
    status,
    seconds: told?.params?.seconds ?? 0,
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function addressOf(path: string, { params = {}, query = {} }: Given): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  )
  const search = String(new URLSearchParams(query as Record<string, string>))
  return search ? `${filled}?${search}` : filled
}
