import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { World } from './world.ts'

const IV = 12
const TAG = 16

/** AES-256-GCM under the world's secret, bound to its owner: copied to another row it does not open. */
export function seal(world: World, owner: string, text: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', world.secret, iv).setAAD(Buffer.from(owner))
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

export function unseal(world: World, owner: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', world.secret, sealed.subarray(0, IV), {
    authTagLength: TAG,
  })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]).toString('utf8')
}

/** For what is short enough to be guessed from a plain hash. */
export const keyedHash = (world: World, text: string): Buffer =>
  createHmac('sha256', world.secret).update(text).digest()
