import { sql } from 'kysely'
import {
  BULK_FOUND,
  type BulkChange,
  type BulkProgress,
  type startBulkChange as endpoint,
} from '#contracts/bulk.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import type { Job } from '#kit/jobs.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mustBeQueue } from '#modules/queues'
import { mustWorkHere } from '../change-ticket.ts'
import { find } from '../find/find.ts'
import { prepareFinding } from '../find/finding.ts'
import { clockOf, readQuery } from '../find/read-query.ts'
import { searching } from '../find/searching.ts'
import { componentFor, typeFor } from '../types.ts'
import { bulkJob } from './bulk-job.ts'
import type { Bulk } from './in-turn.ts'
import { progressOf, tellProgress } from './progress.ts'

type Input = BodyOf<typeof endpoint>

export const startBulkChange = (world: World, actor: SignedIn, input: Input): Promise<BulkProgress> =>
  startBulk(world, actor, input, {
    job: bulkJob,
    change: async (tx) => {
      await refuseUnknown(tx, input.change)
      return input.change
    },
  })

/** Either tickets by their ids, or all that a query finds now. */
export type Chosen = Pick<Input, 'id' | 'ticketIds' | 'query' | 'timeZone'>
type Work = {
  job: Job<{ bulkId: string }>
  /** What shall be done; refuses what could be done to no ticket. */
  change: (tx: Tx) => Promise<Bulk['change']>
}

/** Writes down what shall be done to which tickets; the work itself is a job. The same id again starts nothing. */
export async function startBulk(
  world: World,
  actor: SignedIn,
  chosen: Chosen,
  { job, change }: Work,
): Promise<BulkProgress> {
  const { id } = chosen
  const ids = chosen.ticketIds ?? (await foundBy(world, actor, chosen))
  return transaction(world, actor, async (tx) => {
    if (await startedBefore(tx, actor, id)) return progressOf(tx, id)
    const bulk = { id, created_by: actor.id, status: 'running' } as const
    await tx.db
      .insertInto('bulk_changes')
      .values({ ...bulk, job: job.name, change: JSON.stringify(await change(tx)) })
      .execute()
    const asked = [...new Set(ids)]
    const { numAffectedRows: taken = 0n } = await sql`insert into bulk_tickets (bulk_id, place, ticket_id)
      select ${id}, a.place, t.id from unnest(${asked}::uuid[]) with ordinality a(id, place)
      join tickets t using (id)`.execute(tx.db)
    if (Number(taken) < asked.length) throw notFound()
    await world.jobs.enqueue(tx, job, { bulkId: id }, id)
    await tellProgress(tx, bulk)
    return progressOf(tx, id)
  })
}

async function foundBy(world: World, actor: SignedIn, { query, timeZone }: Chosen): Promise<string[]> {
  if (query === undefined) throw new Fault('required', { field: 'query', params: { field: 'query' } })
  const terms = readQuery(query)
  const clock = clockOf(actor, world.now(), timeZone)
  const found = await searching(world, actor, async (tx) =>
    find(tx, await prepareFinding(tx, terms, clock), null, BULK_FOUND + 1),
  )
  if (found.length > BULK_FOUND) {
    throw new Fault('too_many_tickets', { field: 'query', params: { limit: BULK_FOUND } })
  }
  return found.map(({ id }) => id)
}

/** Fault: `id_used` when another has started it. */
export async function startedBefore(tx: Tx, actor: SignedIn, id: string): Promise<boolean> {
  const there = await tx.db
    .selectFrom('bulk_changes')
    .select('created_by')
    .where('id', '=', id)
    .executeTakeFirst()
  if (there && there.created_by !== actor.id) throw new Fault('id_used', { field: 'id' })
  return there !== undefined
}

/** What no ticket could be changed to is told at once, and not a thousand times. */
async function refuseUnknown(tx: Tx, { typeId, componentId, queueId, ownerId, processorId }: BulkChange) {
  if (typeId) await typeFor(tx, typeId)
  if (componentId) await componentFor(tx, componentId)
  if (queueId) await mustBeQueue(tx, queueId)
  if (ownerId) await mustWorkHere(tx, ownerId, 'ownerId')
  if (processorId) await mustWorkHere(tx, processorId, 'processorId')
}
