import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import { nameSetBy } from '#contracts/flow-texts.ts'
import { nodesBefore } from './reach.ts'

/** The names that may stand as `{{name}}` in the texts of a node: what was asked before it. */
export function namesAt(graph: FlowGraph, { key, kind }: FlowNode): string[] {
  const before = nodesBefore(graph, key)
  const known = graph.nodes.filter(
    (node) => before.has(node.key) || (node.key === key && kind === 'create_ticket'),
  )
  return [...new Set(known.flatMap((node) => nameSetBy(node) ?? []))]
}
