import { z } from 'zod'
import { waysOut, type FlowGraph, type FlowNode } from './flow-graph.ts'
import { reachedFrom, waysOn, type Ways } from './flow-ways.ts'
import { textsOf, namesReadIn, nameSetBy, valuesWrongIn } from './flow-texts.ts'

/** What can be wrong with a flow; `problemsOf` finds it, on the canvas and before publishing alike. */
export const flowProblemCodes = [
  'no_start',
  'key_twice',
  'line_missing',
  'line_nowhere',
  'unreachable',
  'no_exit',
  'never_waits',
  'text_missing',
  'name_unknown',
  'value_wrong',
] as const
export type FlowProblemCode = (typeof flowProblemCodes)[number]

/** What is wrong at a node; null: in the flow as a whole. */
export const FlowProblem = z.object({
  code: z.enum(flowProblemCodes),
  node: z.string().nullable(),
  /** The way out, the language or the name that it is about. */
  detail: z.string(),
})
export type FlowProblem = z.output<typeof FlowProblem>

/**
 * Everything that is wrong with a flow whose texts are wanted in these languages; English always. A graph in which
 * nothing is found leads every visitor to a question or to an end. Pure.
 */
export function problemsOf(graph: FlowGraph, languages: readonly string[]): FlowProblem[] {
  const ways = waysOn(graph)
  const start = graph.nodes.find(({ kind }) => kind === 'start')
  const shape = [...startsOf(graph), ...keysTwice(graph), ...linesOf(graph)]
  if (!start) return [...shape, ...graph.nodes.flatMap((node) => atNode(node, languages))]
  const reached = reachedFrom([start.key], ways)
  const known = namesBefore(graph, ways)
  return [
    ...shape,
    ...graph.nodes.flatMap((node) => [
      ...(reached.has(node.key) ? [] : [problem('unreachable', node)]),
      ...atNode(node, languages),
      ...namesReadIn(node)
        .filter((name) => !known.get(node.key)?.has(name))
        .map((name) => problem('name_unknown', node, name)),
    ]),
    ...withoutExit(graph, ways),
    ...withoutWait(graph, ways),
  ]
}

const problem = (code: FlowProblemCode, node: Pick<FlowNode, 'key'> | null, detail = ''): FlowProblem => ({
  code,
  node: node?.key ?? null,
  detail,
})

function startsOf({ nodes }: FlowGraph): FlowProblem[] {
  const [first, ...more] = nodes.filter(({ kind }) => kind === 'start')
  return first ? more.map((node) => problem('value_wrong', node, 'start')) : [problem('no_start', null)]
}

function keysTwice({ nodes }: FlowGraph): FlowProblem[] {
  const times = Map.groupBy(nodes, ({ key }) => key)
  return [...times.values()].flatMap(([node, again]) => (node && again ? [problem('key_twice', node)] : []))
}

/** Each way out has one line, and each line leads from a way out to a node. */
function linesOf({ nodes, lines }: FlowGraph): FlowProblem[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const taken = new Set<string>()
  const lost = lines.flatMap(({ from, out, to }) => {
    const node = byKey.get(from)
    const way = `${from} ${out}`
    const leads = node && waysOut(node).includes(out) && byKey.has(to) && !taken.has(way)
    taken.add(way)
    return leads ? [] : [problem('line_nowhere', node ?? null, out)]
  })
  const missing = nodes.flatMap((node) =>
    waysOut(node)
      .filter((out) => !taken.has(`${node.key} ${out}`))
      .map((out) => problem('line_missing', node, out)),
  )
  return [...lost, ...missing]
}

function atNode(node: FlowNode, languages: readonly string[]): FlowProblem[] {
  const wanted = [...new Set(['en', ...languages])]
  const missing = wanted.filter((language) =>
    textsOf(node).some(
      ({ text, isNeeded }) =>
        !text[language]?.trim() && (isNeeded || Object.values(text).some((said) => said.trim() !== '')),
    ),
  )
  return [
    ...missing.map((language) => problem('text_missing', node, language)),
    ...valuesWrongIn(node).map((detail) => problem('value_wrong', node, detail)),
  ]
}

/** At each node the names that some way before has asked for. */
function namesBefore({ nodes }: FlowGraph, ways: Ways): Map<string, Set<string>> {
  const known = new Map(nodes.map(({ key }) => [key, new Set<string>()]))
  for (const node of nodes) {
    const name = nameSetBy(node)
    if (name === null) continue
    // A ticket's number is known in the words that tell of it.
    if (node.kind === 'create_ticket') known.get(node.key)?.add(name)
    const after = reachedFrom(
      (ways.get(node.key) ?? []).map(({ to }) => to),
      ways,
    )
    for (const key of after) known.get(key)?.add(name)
  }
  return known
}

/** From where no end can be reached. A way that is not drawn yet is told as that, and may lead anywhere. */
function withoutExit({ nodes }: FlowGraph, ways: Ways): FlowProblem[] {
  const leaves = (node: FlowNode) => {
    const outs = waysOut(node)
    return outs.length === 0 || (ways.get(node.key) ?? []).length < outs.length
  }
  const exits = new Set(nodes.filter(leaves).map(({ key }) => key))
  return nodes
    .filter(({ key }) => ![...reachedFrom([key], ways)].some((reached) => exits.has(reached)))
    .map((node) => problem('no_exit', node))
}

/** A way that comes back to where it began without anything being asked. */
function withoutWait({ nodes }: FlowGraph, ways: Ways): FlowProblem[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const unasked: Ways = new Map(
    [...ways].map(([key, all]) => {
      const node = byKey.get(key)
      return [key, node ? all.filter(({ out }) => !isAsked(node, out)) : []]
    }),
  )
  return nodes
    .filter(({ key }) =>
      reachedFrom(
        (unasked.get(key) ?? []).map(({ to }) => to),
        unasked,
      ).has(key),
    )
    .map((node) => problem('never_waits', node))
}

/** Whether the visitor is asked something before this way is gone. */
function isAsked({ kind }: FlowNode, out: string): boolean {
  if (kind === 'find_article') return out !== 'nothing'
  return kind === 'ask' || kind === 'choose'
}
