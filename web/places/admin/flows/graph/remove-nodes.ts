import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { nodeOf } from './connect.ts'

/** Without these nodes and their lines. The start stays: every chat comes in there. */
export function removeNodes(graph: FlowGraph, keys: readonly string[]): FlowGraph {
  const gone = new Set(keys.filter((key) => nodeOf(graph, key)?.kind !== 'start'))
  if (!graph.nodes.some(({ key }) => gone.has(key))) return graph
  return {
    nodes: graph.nodes.filter(({ key }) => !gone.has(key)),
    lines: closedUp(graph, gone).filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  }
}

/** Where the only way on from what goes leads, what led to it leads now: a chain stays whole. */
function closedUp({ nodes, lines }: FlowGraph, gone: ReadonlySet<string>) {
  const single = new Map(
    nodes
      .filter((node) => gone.has(node.key) && waysOut(node).length === 1)
      .map(({ key }) => [key, lines.find(({ from }) => from === key)?.to]),
  )
  const end = (to: string) => {
    const seen = new Set<string>()
    let here: string | undefined = to
    while (here !== undefined && single.has(here) && !seen.has(here)) {
      seen.add(here)
      here = single.get(here)
    }
    return here ?? to
  }
  return lines.map((line) => ({ ...line, to: end(line.to) }))
}
