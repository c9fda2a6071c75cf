import type { FlowGraph } from '#contracts/flow-graph.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { mustBeQueue } from '#modules/queues'
import { componentFor, typeFor } from '#modules/tickets'

/** What a graph names by key is there, and may be used so. Fault: `unknown_choice`. */
export async function checkNamed(tx: Tx, { nodes }: FlowGraph): Promise<void> {
  for (const node of nodes) {
    if (node.kind === 'route' && node.queueId !== null) await mustBeQueue(tx, node.queueId)
    if (node.kind === 'web_hook' && node.secretId !== null) await mustBeSecret(tx, node.secretId)
    if (node.kind !== 'create_ticket') continue
    if (node.componentId !== null) await componentFor(tx, node.componentId)
    if (node.typeId === null) continue
    const type = await typeFor(tx, node.typeId)
    if (type.archived_at !== null || type.form !== 'plain') throw unknown('typeId')
  }
}

export async function mustBeInboxes({ db }: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await db
    .selectFrom('inboxes')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  if (found.length !== new Set(ids).size) throw unknown('inboxIds')
}

export async function mustBeSecret({ db }: Tx, id: string): Promise<void> {
  const there = await db.selectFrom('flow_secrets').select('id').where('id', '=', id).executeTakeFirst()
  if (!there) throw unknown('secretId')
}

const unknown = (field: string) => new Fault('unknown_choice', { field })
