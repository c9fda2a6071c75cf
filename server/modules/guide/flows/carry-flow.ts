import type { BodyOf } from '#contracts/endpoint.ts'
import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import type { Flow, importFlow as endpoint } from '#contracts/flows.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { flowFor } from './flow-row.ts'
import { told, writeFlow } from './save-flow.ts'

export const exportFlow = (world: World, actor: Actor, id: string) =>
  snapshot(world, actor, async (tx) => {
    const { name, graph } = await flowFor(tx, id)
    return { switchboardFlow: 1 as const, name, graph: withoutKeys(graph) }
  })

export const importFlow = (
  world: World,
  actor: SignedIn,
  { id, flow }: BodyOf<typeof endpoint>,
): Promise<Flow> =>
  transaction(world, actor, async (tx) => {
    const there = await tx.db.selectFrom('flows').select('id').where('id', '=', id).executeTakeFirst()
    if (there) throw new Fault('id_used', { field: 'id' })
    await writeFlow(tx, id, { name: flow.name, graph: withoutKeys(flow.graph), version: 0 })
    return told(tx, id)
  })

/** Queues, types, components and secrets of one house mean nothing in another. Pure. */
export const withoutKeys = ({ nodes, lines }: FlowGraph): FlowGraph => ({ nodes: nodes.map(freed), lines })

function freed(node: FlowNode): FlowNode {
  switch (node.kind) {
    case 'route':
      return { ...node, queueId: null }
    case 'create_ticket':
      return { ...node, typeId: null, componentId: null }
    case 'web_hook':
      return { ...node, secretId: null }
    default:
      return node
  }
}
