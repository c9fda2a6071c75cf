import type { FlowGraph } from '#contracts/flow-graph.ts'
import type { TryStep } from '#contracts/flows.ts'
import { nodeOf } from '../graph/connect.ts'

/** The ways out that a trial took, as "node way". Of two buttons that lead to the same node it was the pressed one. */
export function goneBy(
  { lines, ...graph }: FlowGraph,
  { path, answers }: Pick<TryStep, 'path' | 'answers'>,
): string[] {
  return path.slice(1).flatMap((to, at) => {
    const from = path[at] ?? ''
    const between = lines.filter((line) => line.from === from && line.to === to)
    const node = nodeOf({ lines, ...graph }, from)
    const pressed = node?.kind === 'choose' ? answers[node.name] : undefined
    const taken = between.find(({ out }) => out === pressed) ?? between[0]
    return taken ? [`${taken.from} ${taken.out}`] : []
  })
}
