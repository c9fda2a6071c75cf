import { expect, test } from 'vitest'
import { components, nameOf, parse, walk } from './read-source.ts'
import type { Node } from './read-source.ts'

/** Attributes whose text a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'title',
  'label',
  'placeholder',
  'description',
  'says',
])

/** Text that stands in a component instead of in web/words. Figures and signs need no translation. */
function literalWords(tree: Node): string[] {
  return [...walk(tree)].flatMap((node) => textOf(node)).filter((text) => /\p{L}{2}/u.test(text))
}

function textOf(node: Node): string[] {
  if (node.type === 'JSXText') return [textIn(node).trim()]
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node['children'] as Node[]).flatMap(literals)
  if (node.type !== 'JSXAttribute' || !spoken.has(nameOf(node['name']))) return []
  return node['value'] ? literals(node['value'] as Node) : []
}

const textIn = ({ value }: Node) => (typeof value === 'string' ? value : '')

/** Strings that an expression can come to, as far as they stand there. */
function literals(node: Node): string[] {
  const inside = (...keys: string[]) => keys.flatMap((key) => literals(node[key] as Node))
  switch (node.type) {
    case 'JSXExpressionContainer':
      return inside('expression')
    case 'ConditionalExpression':
      return inside('consequent', 'alternate')
    case 'LogicalExpression':
      return inside('right')
    case 'TemplateLiteral':
      return (node['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw)
    default:
      return node.type === 'Literal' ? [textIn(node)] : []
  }
}

test('components hold no words of their own', () => {
  const found = components().flatMap(({ path, tree }) => literalWords(tree).map((text) => `${path}: ${text}`))
  expect(found).toEqual([])
})

test.each([
  ['text', '<p>Send it</p>', ['Send it']],
  ['text in braces', "<p>{'Send it'}</p>", ['Send it']],
  ['a choice', "<p>{ok ? 'Sent' : t('no')}</p>", ['Sent']],
  ['a template', '<p title={`Sent ${n}`} />', ['Sent ']],
  ['a label', '<button aria-label="Close" />', ['Close']],
  ['Cyrillic', '<p>Изпрати</p>', ['Изпрати']],
])('finds %s', (_, code, words) => {
  expect(literalWords(parse(`const a = ${code}`))).toEqual(words)
})

test.each(['<p>{t("send")}</p>', '<i className={a ? "row" : "line"} />', '<p>· 12 / 40</p>'])(
  'lets %s pass',
  (code) => {
    expect(literalWords(parse(`const a = ${code}`))).toEqual([])
  },
)
