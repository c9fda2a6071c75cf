import type { SignedIn } from '#kit/actor.ts'
import { system } from '#kit/actor.ts'
import type { Job } from '#kit/jobs.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { changeAsAsked } from './change-as-asked.ts'
import { changeOne } from './change-one.ts'
import type { Bulk } from './in-turn.ts'
import { bulkFor, tellProgress } from './progress.ts'
import { undoOne } from './undo-one.ts'

const STEP = 25

/** What is done to one of the tickets. */
export type One = (world: World, actor: SignedIn, bulk: Bulk, place: number) => Promise<void>

/** Works until nothing is left, and tells after every few tickets. Also when two run at once, each is done once. */
export const bulkJobOf = (name: string, changeOne: One): Job<{ bulkId: string }> => ({
  name,
  retries: 10,
  parallel: 2,
  async run(world, { bulkId }) {
    while (await step(world, bulkId, changeOne));
  },
})

export const bulkJob = bulkJobOf('bulk-change', (world, actor, bulk, place) =>
  changeOne(world, actor, bulk, { place, change: (tx, ticket) => changeAsAsked(tx, ticket, bulk.change) }),
)

/** Answers whether there may be more to do. */
async function step(world: World, bulkId: string, changeOne: One): Promise<boolean> {
  const bulk = await transaction(world, system('bulk-change'), (tx) => bulkFor(tx, bulkId))
  const isBack = bulk.status === 'undoing'
  if (bulk.status !== 'running' && !isBack) return false
  const actor = await makerOf(world, bulk.created_by)
  if (!actor) return end(world, bulkId, 'cancelled')
  const places = await nextPlaces(world, bulkId, isBack ? 'changed' : 'waiting')
  if (places.length === 0) return end(world, bulkId, isBack ? 'undone' : 'done')
  for (const place of places) await (isBack ? undoOne : changeOne)(world, actor, bulk, place)
  await transaction(world, actor, async (tx) => {
    const now = await bulkFor(tx, bulkId, 'change')
    await tx.db.updateTable('bulk_changes').set({ moved_at: world.now() }).where('id', '=', bulkId).execute()
    await tellProgress(tx, now)
  })
  return true
}

/** Works with the rights that its maker has now; null once he may not work here any more. */
async function makerOf(world: World, id: string): Promise<SignedIn | null> {
  const maker = (await staffByIds(world, [id])).get(id)
  if (!maker) return null
  const { name, role, locale, timeZone } = maker
  return { kind: 'user', id, name, role, locale, timeZone, contactId: null, sessionId: null, address: '' }
}

async function nextPlaces({ db }: World, bulkId: string, state: 'waiting' | 'changed'): Promise<number[]> {
  const rows = await db
    .selectFrom('bulk_tickets')
    .select('place')
    .where('bulk_id', '=', bulkId)
    .where('state', '=', state)
    .orderBy('place')
    .limit(STEP)
    .execute()
  return rows.map((row) => row.place)
}

async function end(world: World, bulkId: string, status: 'done' | 'cancelled' | 'undone'): Promise<false> {
  await transaction(world, system('bulk-change'), async (tx) => {
    const bulk = await bulkFor(tx, bulkId, 'change')
    if (bulk.status !== 'running' && bulk.status !== 'undoing') return
    await tx.db
      .updateTable('bulk_changes')
      .set({ status, ended_at: world.now() })
      .where('id', '=', bulkId)
      .execute()
    await tellProgress(tx, { ...bulk, status })
  })
  return false
}
