import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import { COLUMN, GAP, heightOf, snapped } from './room.ts'

const SWEEPS = 4

/** In columns, each node right of what leads to it, ways that cross kept few; a way back does not count. */
export function arrange(graph: FlowGraph): FlowGraph {
  const columns = columnsOf(graph)
  const order = crossLess(graph, columns)
  const places = new Map<string, number>()
  for (const column of order) stack(graph, column, places)
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      x: (columns.get(node.key) ?? 0) * COLUMN,
      y: snapped(places.get(node.key) ?? 0),
    })),
  }
}

/** The longest way from the start, not counting lines that lead back to where one was. */
function columnsOf(graph: FlowGraph): Map<string, number> {
  const columns = new Map<string, number>()
  const ways = new Map(graph.nodes.map((node) => [node.key, nextOf(graph, node)]))
  const isBack = new Set<string>()
  const done = new Set<string>()
  const onWay = new Set<string>()
  const order: string[] = []
  const visit = (key: string) => {
    if (done.has(key)) return
    onWay.add(key)
    for (const next of ways.get(key) ?? [])
      if (onWay.has(next)) isBack.add(`${key} ${next}`)
      else visit(next)
    onWay.delete(key)
    done.add(key)
    order.unshift(key)
  }
  for (const node of startFirst(graph)) visit(node.key)
  for (const key of order) {
    const here = columns.get(key) ?? 0
    columns.set(key, here)
    for (const next of ways.get(key) ?? [])
      if (!isBack.has(`${key} ${next}`)) columns.set(next, Math.max(columns.get(next) ?? 0, here + 1))
  }
  return columns
}

const startFirst = ({ nodes }: FlowGraph) =>
  [...nodes].sort((a, b) => Number(b.kind === 'start') - Number(a.kind === 'start'))

/** Where a node leads, in the order of its ways out. */
const nextOf = ({ lines }: FlowGraph, node: FlowNode): string[] =>
  waysOut(node).flatMap((out) =>
    lines.filter((line) => line.from === node.key && line.out === out).map(({ to }) => to),
  )

/** Each column ordered by where its neighbours stand, to and fro. */
function crossLess(graph: FlowGraph, columns: ReadonlyMap<string, number>): FlowNode[][] {
  const grouped = Map.groupBy(startFirst(graph), ({ key }) => columns.get(key) ?? 0)
  let order = [...grouped].sort(([a], [b]) => a - b).map(([, nodes]) => nodes)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const at = new Map(order.flatMap((column) => column.map(({ key }, place) => [key, place] as const)))
    const pull = new Map(graph.nodes.map(({ key }) => [key, neighbours(graph, key, at)]))
    const middle = ({ key }: FlowNode) => pull.get(key) ?? at.get(key) ?? 0
    order = order.map((column) => column.toSorted((a, b) => middle(a) - middle(b)))
  }
  return order
}

/** The middle of what leads to a node; the ways out of one node keep their order among themselves. */
function neighbours(graph: FlowGraph, key: string, at: ReadonlyMap<string, number>): number | undefined {
  const places = graph.lines
    .filter(({ to }) => to === key)
    .map(({ from, out }) => {
      const node = graph.nodes.find((one) => one.key === from)
      return (at.get(from) ?? 0) + (node ? waysOut(node).indexOf(out) / 20 : 0)
    })
  return places.length === 0 ? undefined : places.reduce((sum, place) => sum + place, 0) / places.length
}

/** One under the other, each as near as there is room to the one that leads to it. */
function stack(graph: FlowGraph, column: readonly FlowNode[], places: Map<string, number>) {
  let free = 0
  for (const node of column) {
    const before = graph.lines
      .filter(({ to }) => to === node.key)
      .flatMap(({ from }) => places.get(from) ?? [])
    const wish = before.length === 0 ? free : Math.min(...before)
    const y = Math.max(free, wish)
    places.set(node.key, y)
    free = snapped(y + heightOf(node) + GAP)
  }
}
