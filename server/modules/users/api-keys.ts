import type { Selectable } from 'kysely'
import type { ApiKey } from '#contracts/credentials.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'
import { daysFrom } from './durations.ts'
import { endApiKeys } from './end-sessions.ts'
import { provenSession } from './prove-myself.ts'
import { hashToken, newToken } from '#kit/token.ts'

export const API_KEY = /^sbk_[A-Za-z0-9_-]{43}$/

export function listApiKeys(world: World, actor: SignedIn): Promise<{ items: ApiKey[] }> {
  return transaction(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('api_keys')
      .selectAll()
      .where('user_id', '=', actor.id)
      .where('ended_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute()
    return { items: rows.map(present) }
  })
}

export async function addApiKey(
  world: World,
  actor: SignedIn,
  { name, days }: { name: string; days: number | null },
) {
  const key = `sbk_${newToken()}`
  return transaction(world, actor, async (tx) => {
    await provenSession(tx, actor)
    const row = await tx.db
      .insertInto('api_keys')
      .values({
        id: newId(),
        user_id: actor.id,
        name,
        key_hash: hashToken(key),
        hint: key.slice(-4),
        expires_at: days === null ? null : daysFrom(world.now(), days),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    tellChanged(tx, actor.id, true)
    return { key, apiKey: present(row) }
  })
}

export async function endApiKey(world: World, actor: SignedIn, id: string): Promise<void> {
  await transaction(world, actor, async (tx) => {
    const ended = await endApiKeys(tx, { userId: actor.id, by: 'ended', only: id })
    if (ended.length === 0) throw notFound()
    tellChanged(tx, actor.id, false)
  })
}

const tellChanged = (tx: Tx, userId: string, added: boolean) =>
  tx.emit({ type: 'user.api_key_changed', subjects: [userId], audience: 'user', data: { added } })

const present = (row: Selectable<Tables['api_keys']>): ApiKey => ({
  id: row.id,
  name: row.name,
  hint: row.hint,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
})
