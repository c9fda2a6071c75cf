import { createHmac } from 'node:crypto'
import type { Job } from '#kit/jobs.ts'
import type { World } from '#kit/world.ts'
import { keepAnswer, type Call } from '../running/calls/keep-answer.ts'
import { secretFor } from './secrets.ts'

/** So long a visitor waits for another system. */
const WITHIN_MS = 5000
/** As much as an answer may be. */
const MOST_CHARACTERS = 5000

/** By its id the other system may tell a second try. */
export type HookCall = Call & {
  url: string
  secretId: string | null
  body: { flow: string; node: string; chat: string; locale: string; answers: Record<string, string> }
}
type Replied = { isDone: boolean; text: string }

/** Asks another system in the name of a run, and keeps what it said with the run: the guide goes on by that. */
export const askHook: Job<HookCall> = {
  name: 'guide-hook',
  retries: 1,
  parallel: 8,
  async run(world, call) {
    const reply = await replyOf(world, call).catch((error: unknown) => {
      world.log.info({ err: error, url: call.url }, 'a web hook of the guide failed')
      return { isDone: false, text: '' }
    })
    await keepAnswer(world, call, { kind: 'hook', ...reply })
  },
}

async function replyOf(world: World, { id, url, secretId, body }: HookCall): Promise<Replied> {
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
    },
    body: text,
    withinMs: WITHIN_MS,
  })
  return { isDone: status >= 200 && status < 300, text: wordsIn(said) }
}

/** `t=<seconds>,v1=<hex>` over `<seconds>.<body>`: an old one cannot be sent again later. */
export function signature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** The text of `{ "text": … }`, else what it said, as one who reads it gets it. */
export function wordsIn(said: string): string {
  let text = said
  try {
    const json = JSON.parse(said) as unknown
    if (typeof json === 'object' && json !== null && 'text' in json) text = String(json.text)
    else if (typeof json === 'string' || typeof json === 'number') text = String(json)
  } catch {
    // Plain words are an answer too.
  }
  return text
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .slice(0, MOST_CHARACTERS)
}
