import { createHmac } from 'node:crypto'
import { cutText } from '#kit/cut-text.ts'
import type { World } from '#kit/world.ts'
import { secretFor } from './secrets.ts'

/** So long a visitor waits for another system. */
const WITHIN_MS = 5000
/** As much as an answer may be. */
const MOST_CHARACTERS = 5000

export type HookBody = {
  flow: string
  node: string
  chat: string
  locale: string
  answers: Record<string, string>
}
export type Hooked = { id: string; url: string; secretId: string | null; body: HookBody }
export type Replied = { status: number; text: string }

/** Asks another system by the one way out. Throws `RefusedAddress`, or what went wrong on the way. */
export async function callHook(
  world: World,
  { id, url, secretId, body }: Hooked,
  headers: Record<string, string> = {},
): Promise<Replied> {
  const text = JSON.stringify(body)
  const secret = secretId === null ? null : await secretFor(world, secretId)
  if (secretId !== null && secret === null) throw new Error('the secret is no more')
  const { status, text: said } = await world.outside.safeFetch({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'user-agent': 'Switchboard',
      'x-switchboard-delivery': id,
      ...(secret === null ? {} : { 'x-switchboard-signature': signature(secret, text, world.now()) }),
      ...headers,
    },
    body: text,
    withinMs: WITHIN_MS,
  })
  return { status, text: wordsIn(said) }
}

export const isDone = ({ status }: Replied): boolean => status >= 200 && status < 300

/** `t=<seconds>,v1=<hex>` over `<seconds>.<body>`: an old one cannot be sent again later. */
function signature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** The text of `{ "text": … }`, else what it said, as one who reads it gets it. */
function wordsIn(said: string): string {
  let text = said
  try {
    const json = JSON.parse(said) as unknown
    if (typeof json === 'object' && json !== null && 'text' in json) text = String(json.text)
    else if (typeof json === 'string' || typeof json === 'number') text = String(json)
  } catch {
    // Plain words are an answer too.
  }
  const plain = text.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, '')
  return cutText(plain.trim(), MOST_CHARACTERS)
}
