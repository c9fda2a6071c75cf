import type { FlowGraph, FlowNode, FlowNodeKind } from '#contracts/flow-graph.ts'
import { publishFlow, saveFlow } from '#contracts/flows.ts'
import { newId } from '#kit/id.ts'
import type { Client } from './client.ts'

const at = { x: 0, y: 0 }
export const inAll = (text: string) => ({ en: text, bg: `${text} (bg)`, ru: `${text} (ru)` })

type Parts<K extends FlowNodeKind> = Omit<Extract<FlowNode, { kind: K }>, 'kind' | 'key' | 'x' | 'y'>

/** A node of a flow for a test, where it stands is of no matter. */
export const node = <K extends FlowNodeKind>(key: string, kind: K, parts: Parts<K>): FlowNode =>
  ({ ...at, key, kind, ...parts }) as unknown as FlowNode

/** Asks for words and keeps them under this name. */
export const asking = (name: string, text: string): FlowNode =>
  node(name, 'ask', { text: inAll(text), name, field: 'text', least: null, most: null, isOptional: false })

/** Lines as `from out to`. */
export const drawn = (nodes: FlowNode[], ...lines: string[]): FlowGraph => ({
  nodes,
  lines: lines.map((line) => {
    const [from = '', out = '', to = ''] = line.split(' ')
    return { from, out, to }
  }),
})

/** Greets, asks what it is about, and hands over; who has no question goes again. */
export const greeting = drawn(
  [
    node('start', 'start', {}),
    node('hello', 'say', { text: inAll('Hello!') }),
    node('what', 'choose', {
      text: inAll('What is it about?'),
      name: 'topic',
      options: [
        { key: 'card', label: inAll('My card') },
        { key: 'nothing', label: inAll('Nothing') },
      ],
    }),
    node('bye', 'end', { text: inAll('Bye!') }),
    node('person', 'hand_over', { text: inAll('Somebody comes.') }),
  ],
  'start next hello',
  'hello next what',
  'what card person',
  'what nothing bye',
  'what other person',
)

/** Saves and publishes a flow that answers in these inboxes. */
export async function publish(
  { kalina }: { kalina: Client },
  graph: FlowGraph,
  inboxIds: string[],
): Promise<string> {
  const params = { id: newId() }
  const body = { name: 'Flow', inboxIds, graph, version: 0 }
  const { version } = await kalina.call(saveFlow, { params, body })
  await kalina.call(publishFlow, { params, body: { version } })
  return params.id
}
