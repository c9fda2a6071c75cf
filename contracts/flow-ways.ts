import { waysOut, type FlowGraph } from './flow-graph.ts'

/** From each node the lines that lead from one of its ways out to a node that is there; the first of each way. */
export type Ways = Map<string, { out: string; to: string }[]>

export function waysOn({ nodes, lines }: FlowGraph): Ways {
  const keys = new Set(nodes.map(({ key }) => key))
  const ways: Ways = new Map()
  const byFrom = Map.groupBy(lines, ({ from }) => from)
  for (const node of nodes) {
    const own = byFrom.get(node.key) ?? []
    const found = waysOut(node).flatMap((out) => {
      const line = own.find((each) => each.out === out)
      return line && keys.has(line.to) ? [{ out, to: line.to }] : []
    })
    ways.set(node.key, found)
  }
  return ways
}

/** All that can be reached from these, themselves among them. */
export function reachedFrom(keys: readonly string[], ways: Ways): Set<string> {
  const reached = new Set(keys)
  for (const key of reached) for (const { to } of ways.get(key) ?? []) reached.add(to)
  return reached
}
