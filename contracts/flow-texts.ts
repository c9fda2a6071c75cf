import type { FlowNode } from './flow-graph.ts'
import { MESSAGE_LIMIT } from './tickets.ts'

/** The number of the ticket that the flow has made, for `{{ticket}}`. */
export const TICKET_NAME = 'ticket'

type Texts = Record<string, string>

/** The texts of a node. One that is not needed may be empty in all languages: then the product says its own. */
export function textsOf(node: FlowNode): { text: Texts; isNeeded: boolean }[] {
  switch (node.kind) {
    case 'say':
    case 'ask':
      return [{ text: node.text, isNeeded: true }]
    case 'choose':
      return [
        { text: node.text, isNeeded: true },
        ...node.options.map(({ label }) => ({ text: label, isNeeded: true })),
      ]
    case 'find_article':
    case 'show_ticket':
    case 'create_ticket':
    case 'hand_over':
    case 'end':
      return [{ text: node.text, isNeeded: false }]
    default:
      return []
  }
}

/** The name under which a node keeps what it learns. */
export function nameSetBy(node: FlowNode): string | null {
  if (node.kind === 'ask' || node.kind === 'choose' || node.kind === 'web_hook') return node.name
  return node.kind === 'create_ticket' ? TICKET_NAME : null
}

const named = /\{\{\s*([a-z][a-z0-9_]{0,39})\s*\}\}/g

/** The text with what is known in place of each `{{name}}`; a name that nobody has answered leaves nothing. */
export const filledIn = (text: string, answers: Readonly<Record<string, string>>): string =>
  text.replaceAll(named, (_all, name: string) => (Object.hasOwn(answers, name) ? (answers[name] ?? '') : ''))

/** The names that a node looks at. */
export function namesReadIn(node: FlowNode): string[] {
  const said = textsOf(node).flatMap(({ text }) => Object.values(text))
  if (node.kind === 'create_ticket') said.push(node.title)
  if (node.kind === 'set_attribute') said.push(node.value)
  const names = said.flatMap((text) => [...text.matchAll(named)].map(([, name]) => name ?? ''))
  if (node.kind === 'condition' && node.test.of === 'answer') names.push(node.test.name)
  if (node.kind === 'find_article' && node.from !== null) names.push(node.from)
  return [...new Set(names)]
}

/** Which values of a node cannot work, by the names of its fields. */
export function valuesWrongIn(node: FlowNode): string[] {
  const isNameTaken = node.kind !== 'create_ticket' && nameSetBy(node) === TICKET_NAME
  return [...(isNameTaken ? ['name'] : []), ...wrongByKind(node)]
}

function wrongByKind(node: FlowNode): string[] {
  switch (node.kind) {
    case 'ask':
      return wrongBounds(node)
    case 'choose': {
      const keys = node.options.map(({ key }) => key)
      return new Set([...keys, 'other']).size === keys.length + 1 ? [] : ['options']
    }
    case 'condition':
      return wrongTest(node.test)
    case 'set_attribute':
      return /^[a-z][\w .-]{0,39}$/i.test(node.name) ? [] : ['name']
    case 'web_hook':
      return isWebAddress(node.url) ? [] : ['url']
    default:
      return []
  }
}

type Asked = Extract<FlowNode, { kind: 'ask' }>

/** Bounds are those of a number, else of a length; other fields have none. */
function wrongBounds({ field, least, most }: Asked): string[] {
  if (least !== null && most !== null && least > most) return ['least']
  if (field === 'number') return []
  const isLength = (bound: number | null) =>
    bound === null || (Number.isInteger(bound) && bound >= 0 && bound <= MESSAGE_LIMIT)
  return [...(isLength(least) ? [] : ['least']), ...(isLength(most) && most !== 0 ? [] : ['most'])]
}

type Test = Extract<FlowNode, { kind: 'condition' }>['test']

function wrongTest(test: Test): string[] {
  if (test.of !== 'answer' && test.of !== 'attribute') return []
  if (test.how === 'is_set' || test.how === 'is_not_set') return []
  if (test.value === '') return ['value']
  const isNumber = test.value.trim() !== '' && Number.isFinite(Number(test.value))
  return (test.how === 'at_least' || test.how === 'at_most') && !isNumber ? ['value'] : []
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}
