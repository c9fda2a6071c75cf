import type { Look } from '#contracts/look.ts'
import type { Actor } from '#kit/actor.ts'
import { readDemoLogins, readLanguages, readLook } from '#kit/look.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { logoHash } from './queries.ts'

export const showLook = (world: World, actor: Actor): Promise<Look> => snapshot(world, actor, presentLook)

/** What a page wears, also one that the server makes. */
export async function lookOf(tx: Tx): Promise<Pick<Look, 'name' | 'accent' | 'signUpOpen' | 'logo'>> {
  const { name, accent, signUpOpen } = await readLook(tx.db)
  const hash = await logoHash(tx)
  return { name, accent, signUpOpen, logo: hash === null ? null : `/api/look/logo/${hash}` }
}

export async function presentLook(tx: Tx): Promise<Look> {
  const { config } = tx.world
  return {
    ...(await lookOf(tx)),
    languages: await readLanguages(tx.db),
    maxFileMb: config.maxFileBytes / (1024 * 1024),
    demoLogins: config.isDemoAllowed ? await readDemoLogins(tx.db) : [],
  }
}
