import { MOST_NODES, waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNode, FlowNodeKind } from '#contracts/flow-graph.ts'
import { connect, nodeOf, targetOf, type WayOut } from './connect.ts'
import { makeNode, type Place } from './make-node.ts'
import { nodesAfter } from './reach.ts'
import { COLUMN, freePlace, heightOf } from './room.ts'

/** The graph with one node more, and its key; null where a flow is full. */
export type Added = { graph: FlowGraph; key: string } | null

export function addNode(graph: FlowGraph, kind: FlowNodeKind, at: Place): Added {
  if (graph.nodes.length >= MOST_NODES || kind === 'start') return null
  const node = makeNode(graph, kind, freePlace(graph, at))
  return { graph: { ...graph, nodes: [...graph.nodes, node] }, key: node.key }
}

/** Behind a way out. What stood there follows the new node and makes room for it. */
export function addBehind(graph: FlowGraph, way: WayOut, kind: FlowNodeKind): Added {
  const from = nodeOf(graph, way.from)
  if (!from || !waysOut(from).includes(way.out)) return null
  const after = targetOf(graph, way)
  const target = after === undefined ? undefined : nodeOf(graph, after)
  const isAhead = target !== undefined && target.x > from.x
  const room = isAhead ? makeRoom(graph, target, from) : graph
  const added = addNode(room, kind, isAhead ? target : besides(from, way.out))
  if (!added) return null
  const made = nodeOf(added.graph, added.key)
  const next = made && waysOut(made)[0]
  const joined = connect(added.graph, way, added.key)
  return {
    key: added.key,
    graph:
      after === undefined || next === undefined
        ? joined
        : connect(joined, { from: added.key, out: next }, after),
  }
}

function makeRoom(graph: FlowGraph, target: FlowNode, from: FlowNode): FlowGraph {
  const moved = new Set([target.key, ...nodesAfter(graph, target.key)])
  moved.delete(from.key)
  const shift = (node: FlowNode) =>
    moved.has(node.key) && node.x >= target.x ? { ...node, x: node.x + COLUMN } : node
  return { ...graph, nodes: graph.nodes.map(shift) }
}

const besides = (from: FlowNode, out: string): Place => ({
  x: from.x + COLUMN,
  y: from.y + Math.max(0, waysOut(from).indexOf(out)) * (heightOf(from) / 2),
})
