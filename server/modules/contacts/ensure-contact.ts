import { system, type SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { followProfile } from './follow-profile.ts'

/** The contact that the signed-in person is himself; made from his profile when there is none yet. */
export async function ensureContactOf(world: World, actor: SignedIn): Promise<string> {
  if (actor.contactId) return actor.contactId
  const id = await transaction(world, system('contacts'), (tx) => followProfile(tx, actor.id))
  if (id === null) throw notFound()
  return id
}
