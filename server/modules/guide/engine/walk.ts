import type { FlowGraph, FlowNode } from '#contracts/flow-graph.ts'
import type { Reach } from '#contracts/chat.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import type { Locale } from '#contracts/roles.ts'
import type { GuideState, Late } from '#server/tables/guide.ts'

/** What a step is taken in: the graph, and what is known of the visitor from the beginning. */
export type Setting = {
  graph: FlowGraph
  locale: Locale
  isSignedIn: boolean
  /** An answer by mail reaches him. */
  hasAddress: boolean
  /** What the page says of him. */
  attributes: Readonly<Record<string, string>>
  /** In which working hours are told. */
  timeZone: string
  /** Where he could sign in. */
  address: string
}

export type Input =
  | { kind: 'begin' }
  | { kind: 'words'; text: string }
  /** A button: an option, `helped`, `not_helped` or `skip`. */
  | { kind: 'key'; key: string }
  | { kind: 'file'; name: string }
  | { kind: 'person' }
  | Late

export type Items = Extract<GuideAsk, { kind: 'articles' }>['items']
export type Hook = Extract<FlowNode, { kind: 'web_hook' }>
export type NewTicket = Extract<FlowNode, { kind: 'create_ticket' }>

/** What a step has to know or to have done, by whoever takes it; each with its answer. */
export type Answers = {
  reach: Reach
  /** `isLate`: an answer is being written from them, and comes later. */
  articles: { items: Items; isSure: boolean; isLate: boolean }
  tickets: { number: string; title: string; status: string }[]
  ticket: { id: string; number: string }
  /** Null: it comes later. */
  hook: { isDone: boolean; text: string } | null
}
export type Need =
  | { need: 'reach' }
  | { need: 'articles'; node: string; words: string }
  | { need: 'tickets' }
  | { need: 'ticket'; node: NewTicket; title: string; state: GuideState }
  | { need: 'hook'; node: Hook; state: GuideState }
export type Walk<T> = Generator<Need, T, Answers[keyof Answers]>

export type Outcome = 'waits' | 'handed_over' | 'ended' | 'ticket'

export type Step = {
  /** Where it waits, or ended. */
  node: string
  state: GuideState
  outcome: Outcome
  /** The nodes that were come to, and the ways that were gone. */
  path: string[]
  went: { node: string; way: string }[]
  said: { node: string; text: string }[]
  ask: GuideAsk | null
  refused: string | null
  /** Where the answer goes when nobody is there; null: to the address that is known. */
  email: string | null
}

export const freshState = (): GuideState => ({
  answers: {},
  attributes: {},
  queueId: null,
  priority: null,
  words: '',
  aside: null,
  looking: null,
  refusals: 0,
  ticketId: null,
  talk: [],
})
