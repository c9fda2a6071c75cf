import type { BodyOf, ReplyOf } from '#contracts/endpoint.ts'
import type { moveReturns as endpoint } from '#contracts/returns.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import type { World } from '#kit/world.ts'
import { moveReturn } from './move-return.ts'

/** One move on many, each in a transaction of its own: what one refuses harms no other. */
export async function moveReturns(
  world: World,
  actor: SignedIn,
  { ids, ...asked }: BodyOf<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint>> {
  if (asked.move === 'reject' && asked.rejection === undefined)
    throw new Fault('required', { field: 'rejection', params: { field: 'rejection' } })
  const refused: ReplyOf<typeof endpoint>['refused'] = []
  const each = [...new Set(ids)]
  for (const id of each) {
    const code = await refusalOf(moveReturn(world, actor, id, asked))
    if (code !== null) refused.push({ id, code })
  }
  return { moved: each.length - refused.length, refused }
}

/** A database that is away refuses nobody: the whole call failed. */
async function refusalOf(move: Promise<unknown>) {
  try {
    await move
    return null
  } catch (error) {
    if (error instanceof Fault && error.code !== 'unavailable') return error.code
    throw error
  }
}
