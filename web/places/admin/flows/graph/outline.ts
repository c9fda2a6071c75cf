import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import { nodeOf, targetOf } from './connect.ts'

/** A line of the flow as a list: a node in the depth of the way that leads to it, or a reference to one above. */
export type OutlineLine = {
  node: FlowNode
  /** The way out that leads here; null at the start and where no way leads. */
  by: { from: FlowNode; out: string } | null
  depth: number
  /** It stands above already. */
  isAgain: boolean
}

/** In the order of a visitor: straight ways stay on their depth, branches go in. What nothing leads to comes last. */
export function outlineOf(graph: FlowGraph): OutlineLine[] {
  const lines: OutlineLine[] = []
  const seen = new Set<string>()
  const go = (node: FlowNode, by: OutlineLine['by'], depth: number) => {
    const isAgain = seen.has(node.key)
    lines.push({ node, by, depth, isAgain })
    if (isAgain) return
    seen.add(node.key)
    const ways = waysOut(node)
    for (const out of ways) {
      const to = targetOf(graph, { from: node.key, out })
      const next = to === undefined ? undefined : nodeOf(graph, to)
      if (next) go(next, { from: node, out }, ways.length > 1 ? depth + 1 : depth)
    }
  }
  const starts = graph.nodes.filter(({ kind }) => kind === 'start')
  for (const node of starts) go(node, null, 0)
  for (const node of graph.nodes) if (!seen.has(node.key)) go(node, null, 0)
  return lines
}
