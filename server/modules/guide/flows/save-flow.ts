import type { BodyOf } from '#contracts/endpoint.ts'
import type { Flow, saveFlow as endpoint } from '#contracts/flows.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { checkNamed, mustBeInboxes } from './check-named.ts'
import { tellFlow } from './flow-row.ts'
import { presentFlow } from './present-flows.ts'

type Input = BodyOf<typeof endpoint>

/** Adds a flow, or changes its draft and where it answers. Visitors meet only what is published. */
export const saveFlow = (world: World, actor: SignedIn, id: string, input: Input): Promise<Flow> =>
  transaction(world, actor, async (tx) => {
    const there = await tx.db
      .selectFrom('flows')
      .select('version')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    mustBeVersion(there, input.version)
    await checkNamed(tx, input.graph)
    await writeFlow(tx, id, input)
    await answerAt(tx, id, input.inboxIds)
    return told(tx, id)
  })

export async function writeFlow(tx: Tx, id: string, { name, graph, version }: Omit<Input, 'inboxIds'>) {
  const columns = {
    name,
    graph: JSON.stringify(graph),
    version: version + 1,
    changed_at: tx.world.now(),
    author_id: tx.actor.kind === 'user' ? tx.actor.id : null,
  }
  await tx.db
    .insertInto('flows')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}

export async function told(tx: Tx, id: string): Promise<Flow> {
  const flow = await presentFlow(tx, id)
  tellFlow(tx, id, flow.published)
  return flow
}

/** Fault: `already_taken`, where another flow answers. */
async function answerAt(tx: Tx, id: string, inboxIds: readonly string[]): Promise<void> {
  await mustBeInboxes(tx, inboxIds)
  await tx.db.deleteFrom('flow_inboxes').where('flow_id', '=', id).execute()
  if (inboxIds.length === 0) return
  const added = await tx.db
    .insertInto('flow_inboxes')
    .values([...new Set(inboxIds)].map((inboxId) => ({ inbox_id: inboxId, flow_id: id })))
    .onConflict((conflict) => conflict.column('inbox_id').doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows) !== new Set(inboxIds).size)
    throw new Fault('already_taken', { field: 'inboxIds' })
}
