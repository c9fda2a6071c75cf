import { z } from 'zod'
import { Id, line, typed } from './values.ts'

/**
 * A flow of the guide as the admin draws it: nodes, and lines between their ways out. Texts are kept by language; a
 * language that is missing falls back to English.
 */
export const MOST_NODES = 100
const Key = z.string().regex(/^[a-z0-9_-]{1,40}$/)
/** A name under which an answer is kept; stands in texts as `{{name}}`. */
const Name = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const Said = z.record(z.string().regex(/^[a-z]{2}$/), typed(1000, 0))
const Short = z.record(z.string().regex(/^[a-z]{2}$/), line(80, 0))

export const fieldKinds = ['text', 'long_text', 'number', 'date', 'email', 'phone', 'file'] as const
export const comparisons = [
  'is',
  'is_not',
  'contains',
  'is_set',
  'is_not_set',
  'at_least',
  'at_most',
] as const
export type Comparison = (typeof comparisons)[number]

const at = { key: Key, x: z.number().min(-100_000).max(100_000), y: z.number().min(-100_000).max(100_000) }

export const FlowNode = z.discriminatedUnion('kind', [
  /** Where every chat comes in. One only. Out: `next`. */
  z.strictObject({ ...at, kind: z.literal('start') }),
  /** Out: `next`. */
  z.strictObject({ ...at, kind: z.literal('say'), text: Said }),
  /** Asks for one answer, checks it and keeps it. Out: `next`. */
  z.strictObject({
    ...at,
    kind: z.literal('ask'),
    text: Said,
    name: Name,
    field: z.enum(fieldKinds),
    least: z.number().nullable(),
    most: z.number().nullable(),
    /** He may go on without. */
    isOptional: z.boolean(),
  }),
  /** Buttons. Out: the key of each option; `other` where he writes something else. */
  z.strictObject({
    ...at,
    kind: z.literal('choose'),
    text: Said,
    name: Name,
    options: z
      .array(z.strictObject({ key: Key, label: Short }))
      .min(1)
      .max(10),
  }),
  /** Out: `yes`, `no`. `open` asks whether somebody answers now. */
  z.strictObject({
    ...at,
    kind: z.literal('condition'),
    test: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('answer'), name: Name, how: z.enum(comparisons), value: line(200, 0) }),
      z.strictObject({
        of: z.literal('attribute'),
        name: line(40),
        how: z.enum(comparisons),
        value: line(200, 0),
      }),
      z.strictObject({ of: z.literal('open') }),
      z.strictObject({ of: z.literal('signed_in') }),
      z.strictObject({ of: z.literal('language'), value: z.string().regex(/^[a-z]{2}$/) }),
    ]),
  }),
  /** Looks for help with what he asked (his last free words, or the answer `from`). Out: `helped`, `not_helped`, `nothing`. */
  z.strictObject({ ...at, kind: z.literal('find_article'), text: Said, from: Name.nullable() }),
  /** Says how the ticket of a customer stands, after sign-in. Out: `next`. */
  z.strictObject({ ...at, kind: z.literal('show_ticket'), text: Said }),
  /** Says when somebody answers. Out: `next`. */
  z.strictObject({ ...at, kind: z.literal('opening_hours') }),
  /** Out: `next`. */
  z.strictObject({ ...at, kind: z.literal('set_attribute'), name: line(40), value: line(200, 0) }),
  /** Queue and priority of the ticket or chat that comes of it. Out: `next`. */
  z.strictObject({
    ...at,
    kind: z.literal('route'),
    queueId: Id.nullable(),
    priority: z.number().int().min(1).max(5).nullable(),
  }),
  /** Out: `next`. */
  z.strictObject({
    ...at,
    kind: z.literal('create_ticket'),
    typeId: Id.nullable(),
    componentId: Id.nullable(),
    title: line(100, 0),
    text: Said,
  }),
  /** Asks another system; its answer is kept under `name`. Out: `next`, `failed`. */
  z.strictObject({
    ...at,
    kind: z.literal('web_hook'),
    url: z.string().max(500),
    name: Name,
    secretId: Id.nullable(),
  }),
  /** A person takes over. No way out. */
  z.strictObject({ ...at, kind: z.literal('hand_over'), text: Said }),
  /** The chat is over. No way out. */
  z.strictObject({ ...at, kind: z.literal('end'), text: Said }),
])
export type FlowNode = z.output<typeof FlowNode>
export type FlowNodeKind = FlowNode['kind']

export const FlowGraph = z.strictObject({
  nodes: z.array(FlowNode).max(MOST_NODES),
  /** From a way out of a node to a node. Each way out has one line at most. */
  lines: z.array(z.strictObject({ from: Key, out: z.string().max(40), to: Key })).max(400),
})
export type FlowGraph = z.output<typeof FlowGraph>

/** The ways out of a node. */
export function waysOut(node: FlowNode): string[] {
  switch (node.kind) {
    case 'choose':
      return [...node.options.map(({ key }) => key), 'other']
    case 'condition':
      return ['yes', 'no']
    case 'find_article':
      return ['helped', 'not_helped', 'nothing']
    case 'web_hook':
      return ['next', 'failed']
    case 'hand_over':
    case 'end':
      return []
    default:
      return ['next']
  }
}
