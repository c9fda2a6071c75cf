import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import type { Place } from './make-node.ts'
import { snapped } from './room.ts'

/** A node as it is now written; a line from a way out that is gone goes too. */
export function changeNode(graph: FlowGraph, node: FlowNode): FlowGraph {
  const ways = waysOut(node)
  const lines = graph.lines.filter(({ from, out }) => from !== node.key || ways.includes(out))
  return {
    nodes: graph.nodes.map((one) => (one.key === node.key ? node : one)),
    // The same list while no line goes: what is drawn of them need not be drawn anew at each keystroke.
    lines: lines.length === graph.lines.length ? graph.lines : lines,
  }
}

export function moveNodes(graph: FlowGraph, places: ReadonlyMap<string, Place>): FlowGraph {
  const at = (node: FlowNode): FlowNode => {
    const place = places.get(node.key)
    if (!place) return node
    const [x, y] = [snapped(place.x), snapped(place.y)]
    return node.x === x && node.y === y ? node : { ...node, x, y }
  }
  const nodes = graph.nodes.map(at)
  return nodes.every((node, index) => node === graph.nodes[index]) ? graph : { ...graph, nodes }
}
