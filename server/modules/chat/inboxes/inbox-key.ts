import { randomBytes } from 'node:crypto'
import { seal, unseal } from '#kit/seal.ts'
import type { World } from '#kit/world.ts'

/** 256 random bits; as text what the site keeps, sealed what we keep. */
export function newKey(world: World, inboxId: string): { text: string; sealed: Buffer } {
  const text = randomBytes(32).toString('base64url')
  return { text, sealed: seal(world, inboxId, text) }
}

/** A site signs with the text as it was given. */
export const openKey = (world: World, inboxId: string, sealed: Buffer): Buffer =>
  Buffer.from(unseal(world, inboxId, sealed), 'utf8')
