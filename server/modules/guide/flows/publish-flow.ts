import type { Flow } from '#contracts/flows.ts'
import { problemsOf } from '#contracts/flow-problems.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { checkNamed } from './check-named.ts'
import { flowFor, type FlowRow } from './flow-row.ts'
import { told } from './save-flow.ts'

/** Visitors meet the draft from now on. What is published already is not published again. */
export const publishFlow = (world: World, actor: SignedIn, id: string, version: number): Promise<Flow> =>
  transaction(world, actor, async (tx) => {
    const flow = await flowToMove(tx, id, version)
    await refuseUnfinished(tx, id, flow.graph)
    const last = await tx.db
      .selectFrom('flow_versions')
      .select(['id', 'number'])
      .where('flow_id', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const versionId = newId()
    await tx.db
      .insertInto('flow_versions')
      .values({
        id: versionId,
        flow_id: id,
        number: (last?.number ?? 0) + 1,
        graph: JSON.stringify(flow.graph),
        published_at: world.now(),
        published_by: actor.id,
      })
      .execute()
    return meet(tx, flow, { published_id: versionId })
  })

/** Visitors meet a former version again, and it is the draft too. */
export const rollBackFlow = (
  world: World,
  actor: SignedIn,
  id: string,
  { number, version }: { number: number; version: number },
): Promise<Flow> =>
  transaction(world, actor, async (tx) => {
    const flow = await flowToMove(tx, id, version)
    const former = await tx.db
      .selectFrom('flow_versions')
      .select(['id', 'graph'])
      .where('flow_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!former) throw notFound()
    await refuseUnfinished(tx, id, former.graph)
    return meet(tx, flow, { published_id: former.id, graph: JSON.stringify(former.graph) })
  })

/** No visitor meets it any more. */
export const withdrawFlow = (world: World, actor: SignedIn, id: string): Promise<Flow> =>
  transaction(world, actor, async (tx) => meet(tx, await flowFor(tx, id, 'change'), { published_id: null }))

/** Out of use, or back in; who comes back meets nobody before it is published again. */
export const archiveFlow = (world: World, actor: SignedIn, id: string, archived: boolean): Promise<Flow> =>
  transaction(world, actor, async (tx) => {
    const flow = await flowFor(tx, id, 'change')
    if (archived) await tx.db.deleteFrom('flow_inboxes').where('flow_id', '=', id).execute()
    return meet(tx, flow, { published_id: null, archived_at: archived ? world.now() : null })
  })

async function flowToMove(tx: Tx, id: string, version: number): Promise<FlowRow> {
  const flow = await flowFor(tx, id, 'change')
  if (flow.version !== version) throw new Fault('stale', { field: 'version' })
  return flow
}

/** Faults: `flow_unfinished`; `unknown_choice`, where a queue or a type is no more. */
async function refuseUnfinished(tx: Tx, id: string, graph: FlowGraph): Promise<void> {
  const inboxes = await tx.db
    .selectFrom('flow_inboxes as f')
    .innerJoin('inboxes as i', 'i.id', 'f.inbox_id')
    .select('i.languages')
    .where('f.flow_id', '=', id)
    .execute()
  const languages = inboxes.flatMap((inbox) => inbox.languages)
  if (problemsOf(graph, languages).length > 0) throw new Fault('flow_unfinished')
  await checkNamed(tx, graph)
}

type Columns = { published_id: string | null; graph?: string; archived_at?: Date | null }

async function meet(tx: Tx, { id, version }: FlowRow, columns: Columns): Promise<Flow> {
  await tx.db
    .updateTable('flows')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return told(tx, id)
}
