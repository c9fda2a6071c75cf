import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StoppableMail } from '#contracts/unsubscribe.ts'
import type { World } from '../world.ts'

type Off = { userId: string; mail: StoppableMail }

/**
 * Who stops which mails, and a keyed hash over both: nobody makes one up, none is stored, and it serves as long as
 * the master key lives. It opens nothing else.
 */
export const offToken = (world: World, { userId, mail }: Off): string =>
  `${userId}.${mail}.${proof(world, userId, mail).toString('base64url')}`

/** Null for one that we did not make. */
export function readOffToken(world: World, token: string): Off | null {
  const [userId = '', mail = '', given = ''] = token.split('.')
  const known = proof(world, userId, mail)
  const shown = Buffer.from(given, 'base64url')
  const isOurs = shown.length === known.length && timingSafeEqual(shown, known)
  return isOurs ? { userId, mail: mail as StoppableMail } : null
}

const proof = (world: World, userId: string, mail: string) =>
  createHmac('sha256', world.secret).update(`stop ${userId} ${mail}`).digest()

/** The page stands in the mail itself, its secret behind `#`; the other address is for the mail program (RFC 8058). */
export function offLinks(world: World, off: Off): { page: string; headers: Record<string, string> } {
  const { publicUrl } = world.config
  const token = offToken(world, off)
  return {
    page: `${publicUrl}/unsubscribe#${token}`,
    headers: {
      'List-Unsubscribe': `<${publicUrl}/api/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
