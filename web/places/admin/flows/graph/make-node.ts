import type { FlowGraph, FlowNode, FlowNodeKind } from '#contracts/flow-graph.ts'
import { nameSetBy } from '#contracts/flow-texts.ts'
import { freeKey } from '../../parts/localized.ts'

export type Place = { x: number; y: number }
type Made = { [Kind in FlowNodeKind]: Omit<Extract<FlowNode, { kind: Kind }>, 'key' | 'x' | 'y'> }

/** What each kind begins as; what it keeps gets a name of its own. */
const begun = (graph: FlowGraph): Made => ({
  start: { kind: 'start' },
  say: { kind: 'say', text: {} },
  ask: {
    kind: 'ask',
    text: {},
    name: freeName(graph, 'answer'),
    field: 'text',
    least: null,
    most: null,
    isOptional: false,
  },
  choose: {
    kind: 'choose',
    text: {},
    name: freeName(graph, 'choice'),
    options: [
      { key: 'option', label: {} },
      { key: 'option_2', label: {} },
    ],
  },
  condition: { kind: 'condition', test: { of: 'open' } },
  find_article: { kind: 'find_article', text: {}, from: null },
  show_ticket: { kind: 'show_ticket', text: {} },
  opening_hours: { kind: 'opening_hours' },
  set_attribute: { kind: 'set_attribute', name: 'topic', value: '' },
  route: { kind: 'route', queueId: null, priority: null },
  create_ticket: { kind: 'create_ticket', typeId: null, componentId: null, title: '', text: {} },
  web_hook: { kind: 'web_hook', url: 'https://', name: freeName(graph, 'reply'), secretId: null },
  hand_over: { kind: 'hand_over', text: {} },
  end: { kind: 'end', text: {} },
})

export function makeNode(graph: FlowGraph, kind: FlowNodeKind, { x, y }: Place): FlowNode {
  const key = freeNodeKey(graph, kind)
  return { key, x, y, ...begun(graph)[kind] }
}

export const freeNodeKey = (graph: FlowGraph, wish: string): string =>
  freeKey(
    wish.slice(0, 36),
    graph.nodes.map(({ key }) => key),
  )

const freeName = (graph: FlowGraph, wish: string): string =>
  freeKey(
    wish,
    graph.nodes.flatMap((node) => nameSetBy(node) ?? []),
  )

/** Only where it begins. */
export const emptyFlow = (): FlowGraph => ({
  nodes: [{ key: 'start', kind: 'start', x: 0, y: 0 }],
  lines: [],
})
