import { FlowGraph, type FlowNode, type FlowNodeKind } from '#contracts/flow-graph.ts'

export const said = (en: string, bg: string, ru: string) => ({ en, bg, ru })

type Parts<K extends FlowNodeKind> = Omit<Extract<FlowNode, { kind: K }>, 'kind' | 'key' | 'x' | 'y'>

/** A node, in which column and row of the canvas it stands. */
export const node = <K extends FlowNodeKind>(
  [column, row]: readonly [number, number],
  key: string,
  kind: K,
  parts: Parts<K>,
): unknown => ({ x: column * 320, y: row * 232, key, kind, ...parts })

/** Lines as `from out to`. */
export const graphOf = (nodes: unknown[], lines: readonly string[]): FlowGraph =>
  FlowGraph.parse({
    nodes,
    lines: lines.map((line) => {
      const [from, out, to] = line.split(' ')
      return { from, out, to }
    }),
  })

export const option = (key: string, en: string, bg: string, ru: string) => ({ key, label: said(en, bg, ru) })
