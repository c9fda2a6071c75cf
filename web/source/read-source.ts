import { globSync, readFileSync } from 'node:fs'
import { parseAst } from 'vite'

export type Node = { type: string; [key: string]: unknown }

const root = `${import.meta.dirname}/..`

/** Every component file of the web app as its syntax tree. */
export const components = () =>
  globSync('**/*.tsx', { cwd: root }).map((path) => ({
    path,
    tree: parse(readFileSync(`${root}/${path}`, 'utf8')),
  }))

export const parse = (code: string): Node => parseAst(code, { lang: 'tsx' }) as unknown as Node

export function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The name of an identifier; empty for anything else. */
export const nameOf = (node: unknown): string => {
  const name = isNode(node) ? node['name'] : undefined
  return typeof name === 'string' ? name : ''
}

/** Names that a file imports from a package. */
export function importsFrom(tree: Node, source: string): string[] {
  return [...walk(tree)]
    .filter((node) => node.type === 'ImportDeclaration' && (node['source'] as Node)['value'] === source)
    .filter((node) => node['importKind'] !== 'type')
    .flatMap((node) => node['specifiers'] as Node[])
    .map((specifier) => nameOf(specifier['imported']))
}
