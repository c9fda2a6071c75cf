import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { keyedHash } from '#kit/seal.ts'

const COUNT = 10
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes like `k3m9x-p2w7d`, and what is stored of them. */
export function makeRecoveryCodes(world: World): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: COUNT }, () => `${five()}-${five()}`)
  return { codes, hashes: codes.map((code) => hashOf(world, code)) }
}

/** Serves once, also for two at the same time. */
export async function useRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const hash = hashOf(tx.world, code)
  const used = await tx.db
    .updateTable('second_factors')
    .set({ recovery_hashes: sql`array_remove(recovery_hashes, ${hash}::bytea)` })
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .where(sql<boolean>`${hash}::bytea = any(recovery_hashes)`)
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}

const hashOf = (world: World, code: string) =>
  keyedHash(world, `recovery ${code.toLowerCase().replaceAll('-', '')}`)
const five = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
