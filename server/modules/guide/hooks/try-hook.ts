import type { BodyOf } from '#contracts/endpoint.ts'
import type { HookTried, tryHook as endpoint } from '#contracts/try-hook.ts'
import type { SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { RefusedAddress } from '#kit/outside/safe-fetch.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mustBeSecret } from '../flows/check-named.ts'
import { callHook, isDone, type Replied } from './call-hook.ts'

type Tried = BodyOf<typeof endpoint>

/** The real call, by the same way out and signed by the same secret, for nobody's chat. Fault: `unknown_choice`. */
export async function tryHook(world: World, actor: SignedIn, tried: Tried): Promise<HookTried> {
  const { url, secretId, flow, node, locale, answers } = tried
  if (secretId !== null) await snapshot(world, actor, (tx) => mustBeSecret(tx, secretId))
  const id = newId()
  const call = { id, url, secretId, body: { flow, node, chat: id, locale, answers } }
  const began = performance.now()
  const came = await callHook(world, call, { 'x-switchboard-trial': '1' }).then(answered, notAnswered)
  return { ...came, milliseconds: Math.round(performance.now() - began) }
}

type Came = Omit<HookTried, 'milliseconds'>

const answered = (reply: Replied): Came => ({ ...reply, outcome: isDone(reply) ? 'done' : 'failed' })

/** What went wrong in detail is nobody's to read: it tells of the network that we stand in. */
function notAnswered(error: unknown): Came {
  const isLate = error instanceof Error && /Timeout|Abort/.test(error.name)
  const outcome = error instanceof RefusedAddress ? 'refused' : isLate ? 'late' : 'broken'
  return { outcome, status: null, text: '' }
}
