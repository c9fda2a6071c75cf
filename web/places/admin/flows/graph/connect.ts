import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'

export type WayOut = { from: string; out: string }

export const nodeOf = (graph: FlowGraph, key: string) => graph.nodes.find((node) => node.key === key)
export const targetOf = (graph: FlowGraph, { from, out }: WayOut) =>
  graph.lines.find((line) => line.from === from && line.out === out)?.to

/** From a way out to a node; the way out has one line at most, so a former one goes. Nothing leads to the start. */
export function connect(graph: FlowGraph, way: WayOut, to: string): FlowGraph {
  const [from, target] = [nodeOf(graph, way.from), nodeOf(graph, to)]
  if (!from || !target || target.kind === 'start' || !waysOut(from).includes(way.out)) return graph
  if (targetOf(graph, way) === to) return graph
  return { ...graph, lines: [...disconnect(graph, way).lines, { ...way, to }] }
}

/** A line that is taken by one of its ends: it leads elsewhere, or comes from another way out. */
export function reconnect(
  graph: FlowGraph,
  line: WayOut,
  { from, out, to }: WayOut & { to: string },
): FlowGraph {
  const moved = connect(graph, { from, out }, to)
  const isSame = line.from === from && line.out === out
  return moved === graph || isSame ? moved : disconnect(moved, line)
}

export function disconnect(graph: FlowGraph, { from, out }: WayOut): FlowGraph {
  if (targetOf(graph, { from, out }) === undefined) return graph
  return { ...graph, lines: graph.lines.filter((line) => line.from !== from || line.out !== out) }
}

/** The first way out of a node that leads nowhere yet. */
export function freeWay(graph: FlowGraph, key: string): WayOut | undefined {
  const node = nodeOf(graph, key)
  const out = node && waysOut(node).find((one) => targetOf(graph, { from: key, out: one }) === undefined)
  return out === undefined ? undefined : { from: key, out }
}
