import { MOST_NODES } from '#contracts/flow-graph.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { freeNodeKey, type Place } from './make-node.ts'
import { snapped } from './room.ts'

/** These nodes with the lines between them, to be put in again here or in another flow. */
export function copyNodes(graph: FlowGraph, keys: readonly string[]): FlowGraph {
  const nodes = graph.nodes.filter(({ key, kind }) => keys.includes(key) && kind !== 'start')
  const copied = new Set(nodes.map(({ key }) => key))
  return { nodes, lines: graph.lines.filter(({ from, to }) => copied.has(from) && copied.has(to)) }
}

/** Under keys of their own, beside where they were; null where the flow would be too large. */
export function pasteNodes(
  graph: FlowGraph,
  copied: FlowGraph,
  by: Place = { x: 48, y: 48 },
): { graph: FlowGraph; keys: string[] } | null {
  if (copied.nodes.length === 0 || graph.nodes.length + copied.nodes.length > MOST_NODES) return null
  const named = new Map<string, string>()
  let { nodes } = graph
  for (const node of copied.nodes) {
    const key = freeNodeKey({ ...graph, nodes }, node.key.replace(/_\d+$/, ''))
    named.set(node.key, key)
    nodes = [...nodes, { ...node, key, x: snapped(node.x + by.x), y: snapped(node.y + by.y) }]
  }
  const lines = copied.lines.flatMap(({ from, out, to }) => {
    const [start, end] = [named.get(from), named.get(to)]
    return start === undefined || end === undefined ? [] : [{ from: start, out, to: end }]
  })
  return { graph: { nodes, lines: [...graph.lines, ...lines] }, keys: [...named.values()] }
}
