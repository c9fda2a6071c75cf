import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import bg from '../../../../words/bg/flow-patterns.ts'
import en from '../../../../words/en/flow-patterns.ts'
import ru from '../../../../words/ru/flow-patterns.ts'

type Texts = Record<string, string>
type Asked = Extract<FlowNode, { kind: 'ask' }>
type Placed = 'x' | 'y'
type OfKind<N> = N extends FlowNode ? Omit<N, Placed> : never
/** A node in short: where it stands comes by arranging, what an answer may be is free, options are words of ours. */
type Short =
  | Exclude<OfKind<FlowNode>, { kind: 'ask' | 'choose' }>
  | (Pick<Asked, 'key' | 'kind' | 'text' | 'name' | 'field'> & Partial<Asked>)
  | { key: string; kind: 'choose'; text: Texts; name: string; options: (keyof typeof en.options)[] }

/** A flow in short; a line is "from, way out, to". */
export type Drawn = { nodes: readonly Short[]; lines: readonly string[] }

export function draw({ nodes, lines }: Drawn): FlowGraph {
  return {
    nodes: [{ key: 'start', kind: 'start', x: 0, y: 0 }, ...nodes.map(placed)],
    lines: lines.map((line) => {
      const [from = '', out = '', to = ''] = line.split(' ')
      return { from, out, to }
    }),
  }
}

function placed(node: Short): FlowNode {
  const at = { x: 0, y: 0 }
  if (node.kind === 'ask') return { least: null, most: null, isOptional: false, ...node, ...at }
  if (node.kind !== 'choose') return { ...node, ...at }
  const options = node.options.map((key) => ({
    key,
    label: { en: en.options[key], bg: bg.options[key], ru: ru.options[key] },
  }))
  return { ...node, ...at, options }
}

type Path =
  | 'goodbye'
  | 'ticket'
  | `help.${keyof typeof en.help}`
  | `order.${keyof typeof en.order}`
  | `night.${keyof typeof en.night}`

/** A text of the patterns in all languages; the admin makes it his own. */
export const said = (path: Path): Texts => ({ en: found(en, path), bg: found(bg, path), ru: found(ru, path) })

function found(words: typeof en, path: Path): string {
  const [part = '', key] = path.split('.')
  const held: unknown = words[part as keyof typeof en]
  const text: unknown = key === undefined ? held : (held as Texts)[key]
  return typeof text === 'string' ? text : ''
}
