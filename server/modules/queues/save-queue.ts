import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { Queue, saveQueue as endpoint } from '#contracts/queues.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { pairsOf, putPairs } from './pairs.ts'
import { presentQueues, type QueueRow } from './present-queues.ts'
import { rowToSave } from '#kit/row-to-save.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a queue, what flows into it, what it asks for and who works in it. */
export const saveQueue = (world: World, actor: SignedIn, id: string, input: Input): Promise<Queue> =>
  transaction(world, actor, async (tx) => {
    await rowToSave(tx, 'queues', id, input)
    const { memberIds, fallbackId } = input
    await refuseStrangers(tx, id, input)
    if (fallbackId) await refuseCircle(tx, id, fallbackId)
    const columns = columnsOf(input)
    const row = await tx.db
      .insertInto('queues')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    await putPairs(tx, 'types', id, input.typeIds)
    await putPairs(tx, 'components', id, input.componentIds)
    await putPairs(tx, 'needs', id, input.skillIds)
    await putPairs(tx, 'members', id, memberIds)
    return tellQueue(tx, row)
  })

const columnsOf = (input: Input) => ({
  key: input.key,
  name: JSON.stringify(input.name),
  place: input.place,
  takes_rest: input.takesRest,
  capacity: input.isExclusive ? 1 : input.capacity,
  is_strict: input.isStrict || input.isExclusive,
  is_exclusive: input.isExclusive,
  fallback_id: input.fallbackId,
  fallback_minutes: input.fallbackMinutes,
  lead_id: input.leadId,
  lead_minutes: input.leadMinutes,
  hours_id: input.hoursId,
  version: input.version + 1,
})

/** Whoever is named anew works here. Who was named before and has left since may stay: it hinders no other change. */
async function refuseStrangers(tx: Tx, id: string, { memberIds, leadId }: Input) {
  const before = await tx.db.selectFrom('queues').select('lead_id').where('id', '=', id).executeTakeFirst()
  const members = (await pairsOf(tx, 'members')).get(id) ?? []
  const isKept = new Set([...members, ...(before?.lead_id ? [before.lead_id] : [])])
  const named = [...memberIds, ...(leadId ? [leadId] : [])].filter((one) => !isKept.has(one))
  const staff = await staffByIds(tx, named)
  const [stranger] = named.filter((one) => !staff.has(one))
  if (stranger === undefined) return
  throw new Fault('unknown_choice', { field: memberIds.includes(stranger) ? 'memberIds' : 'leadId' })
}

/** What waits too long goes on to the fallback, and from there perhaps further, but never back. */
async function refuseCircle(tx: Tx, id: string, fallbackId: string) {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select id, fallback_id from queues where id = ${fallbackId}
      union select q.id, q.fallback_id from queues q join chain on q.id = chain.fallback_id
    ) select id from chain`.execute(tx.db)
  if (rows.length === 0) throw new Fault('unknown_choice', { field: 'fallbackId' })
  if (rows.some((row) => row.id === id)) throw new Fault('fallback_circle', { field: 'fallbackId' })
}

export const archiveQueue = (world: World, actor: SignedIn, id: string, archived: boolean): Promise<Queue> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('queues')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    return tellQueue(tx, row)
  })

async function tellQueue(tx: Tx, row: QueueRow): Promise<Queue> {
  tx.emit({ type: 'queue.saved', subjects: [row.id], audience: 'staff', data: { key: row.key } })
  const [shown] = await presentQueues(tx, [row])
  if (!shown) throw notFound()
  return shown
}
