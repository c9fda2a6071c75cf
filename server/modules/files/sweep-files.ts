import { sql } from 'kysely'
import type { World } from '#kit/world.ts'

const DAY = 24 * 60 * 60 * 1000
const BATCH = 500

/** Removes bytes that were stored and then, by a crash before the commit, named by no row; a day later. */
export async function sweepFiles(world: World): Promise<void> {
  // A database without any file is more likely a wrong or a new one than the truth.
  const some = await world.db.selectFrom('files').select('id').limit(1).executeTakeFirst()
  if (!some) return
  const young = world.now().getTime() - DAY
  let removed = 0
  const keys: string[] = []
  for await (const { key, storedAt } of world.store.keys()) {
    if (storedAt.getTime() > young) continue
    keys.push(key)
    if (keys.length === BATCH) removed += await removeUnnamed(world, keys.splice(0))
  }
  removed += await removeUnnamed(world, keys)
  if (removed > 0) world.log.info({ removed }, 'removed stored bytes that no file names')
}

async function removeUnnamed(world: World, keys: string[]): Promise<number> {
  const { rows } = await sql<{ key: string }>`select key from unnest(${keys}::text[]) as key
    where not exists (select from files where store_key = key)
      and not exists (select from files where preview is not null and preview -> 'large' ->> 'key' = key)
      and not exists (select from files where preview is not null and preview -> 'thumb' ->> 'key' = key)`.execute(
    world.db,
  )
  for (const { key } of rows) await world.store.remove(key)
  return rows.length
}
