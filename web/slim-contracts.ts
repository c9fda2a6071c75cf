import { parseAst } from 'vite'
import type { Plugin } from 'vite'

type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Edit = { start: number; end: number; text: string }

/** What a browser needs of an endpoint: how to call it. The rest is read by the server and its pages. */
const called = new Set(['method', 'path'])

/** Leaves out of the contracts what no browser reads, so that shapes without a reader fall away too. */
export const slimContracts = (): Plugin => ({
  name: 'slim-contracts',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: /\/contracts\/[\w/-]+\.ts$/ },
    handler: (code) => ({ code: slim(code), map: null }),
  },
})

export function slim(code: string): string {
  const edits: Edit[] = []
  collect(parseAst(code) as unknown as Node, { code, edits })
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code)
}

/** Building a shape changes nothing, whatever it is called on; only a bare statement is there for its effect. */
function collect(node: Node, work: { code: string; edits: Edit[] }) {
  if (/Function/.test(node.type)) return
  const shape = endpointShape(node)
  if (shape) work.edits.push({ start: shape.start, end: shape.end, text: callPart(shape, work.code) })
  if (node.type === 'CallExpression') work.edits.push({ start: node.start, end: node.start, text: pure })
  if (shape) return
  const isEffect = node.type === 'ExpressionStatement'
  for (const child of childrenOf(isEffect ? ((node['expression'] as Node) ?? node) : node))
    collect(child, work)
}

const pure = '/*#__PURE__*/ '

/** The object in `endpoint({ … })`. */
function endpointShape(node: Node): Node | undefined {
  const callee = node['callee'] as Node | undefined
  const [shape] = (node['arguments'] as Node[] | undefined) ?? []
  return callee?.['name'] === 'endpoint' && shape?.type === 'ObjectExpression' ? shape : undefined
}

const callPart = (shape: Node, code: string) =>
  `{${(shape['properties'] as Node[])
    .filter((property) => called.has(((property['key'] as Node | undefined)?.['name'] as string) ?? ''))
    .map(({ start, end }) => code.slice(start, end))
    .join(',')}}`

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
