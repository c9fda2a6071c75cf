import type { FlowGraph } from '#contracts/flow-graph.ts'
import { saidIn } from '../said-in.ts'

/** The buttons that give the answer of this name. */
export const buttonsIn = (graph: FlowGraph) => (name: string) =>
  graph.nodes
    .flatMap((node) => (node.kind === 'choose' && node.name === name ? node.options : []))
    .map(({ key, label }) => ({ value: key, label: saidIn(label) || key }))
