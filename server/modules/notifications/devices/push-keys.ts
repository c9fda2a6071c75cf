import { createECDH, hkdfSync } from 'node:crypto'
import type { World } from '#kit/world.ts'

export type PushKeys = { publicKey: string; privateKey: string }

/**
 * By which push services know us (RFC 8292). Made from the master key and stored nowhere: the same in every process
 * and after a restored backup, since with other keys every device would have to be added anew.
 */
export function pushKeys({ secret }: World): PushKeys {
  for (let turn = 0; ; turn++) {
    const bytes = Buffer.from(hkdfSync('sha256', secret, '', `push ${turn}`, 32))
    const pair = createECDH('prime256v1')
    try {
      pair.setPrivateKey(bytes)
      return {
        publicKey: pair.getPublicKey('base64url'),
        privateKey: pair.getPrivateKey('base64url'),
      }
    } catch {
      // Of 2^32 numbers one is none of the curve.
    }
  }
}
