import { waysOut } from '#contracts/flow-graph.ts'
import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import type { Place } from './make-node.ts'

/** How cards stand on the canvas; `card.module.css` draws them in these measures. */
export const WIDTH = 240
export const COLUMN = 296
export const GAP = 32
export const SNAP = 8

export const heightOf = (node: FlowNode): number => 92 + waysOut(node).length * 28

export const snapped = (value: number) => Math.round(value / SNAP) * SNAP

/** The place itself, or the next one below that no card covers. */
export function freePlace(graph: FlowGraph, { x, y }: Place, height = 148): Place {
  const blocking = graph.nodes.filter((node) => Math.abs(node.x - x) < WIDTH + 16).sort((a, b) => a.y - b.y)
  let free = y
  for (const node of blocking)
    if (node.y < free + height + GAP / 2 && node.y + heightOf(node) + GAP / 2 > free)
      free = node.y + heightOf(node) + GAP
  return { x: snapped(x), y: snapped(free) }
}
