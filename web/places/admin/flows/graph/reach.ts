import type { FlowGraph } from '#contracts/flow-graph.ts'

type Ends = { from: string; to: string }

/** All that can come after a node. The node itself is among them only if a way leads back to it. */
export const nodesAfter = (graph: FlowGraph, key: string): Set<string> =>
  reach(graph.lines, key, ({ from, to }) => [from, to])

/** All that can come before a node. */
export const nodesBefore = (graph: FlowGraph, key: string): Set<string> =>
  reach(graph.lines, key, ({ from, to }) => [to, from])

function reach(lines: readonly Ends[], key: string, ends: (line: Ends) => [string, string]): Set<string> {
  const next = Map.groupBy(lines.map(ends), ([here]) => here)
  const found = new Set<string>()
  const open = [key]
  for (let here = open.pop(); here !== undefined; here = open.pop())
    for (const [, there] of next.get(here) ?? [])
      if (!found.has(there)) {
        found.add(there)
        open.push(there)
      }
  return found
}
