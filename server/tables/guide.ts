import type { Generated } from 'kysely'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import type { At, AtNow, Json } from './columns.ts'

/** What a run knows; see modules/guide/engine/run-state.ts. */
export type GuideState = {
  answers: Record<string, string>
  attributes: Record<string, string>
  /** Where the ticket goes that comes of it. */
  queueId: string | null
  priority: number | null
  /** His last words that were free. */
  words: string
  /** A question beside the way: do these articles help, to which address does the answer go. */
  aside: 'articles' | 'address' | null
  /** What was asked and found, while an answer is being written from it. */
  looking: { words: string; items: Items; isSure: boolean } | null
  /** How often in a row an answer was refused. */
  refusals: number
  ticketId: string | null
  /** The questions and his answers, for those who answer after it. */
  talk: { node: string; asked: string; answered: string }[]
}

type Items = Extract<GuideAsk, { kind: 'articles' }>['items']
/** What came of a call to the outside: of a web hook, or of an answer that was written from articles. */
export type Late =
  | { kind: 'hook'; isDone: boolean; text: string }
  | { kind: 'found'; items: Items; isSure: boolean; text?: string }

export type GuideTables = {
  flows: {
    id: string
    name: string
    graph: Json<FlowGraph>
    version: Generated<number>
    published_id: string | null
    archived_at: At | null
    changed_at: AtNow
    author_id: string | null
  }
  flow_versions: {
    id: string
    flow_id: string
    number: number
    graph: Json<FlowGraph>
    published_at: AtNow
    published_by: string | null
  }
  flow_inboxes: { inbox_id: string; flow_id: string }
  flow_secrets: { id: string; name: string; sealed: Buffer; made_at: AtNow; made_by: string | null }
  guide_runs: {
    conversation_id: string
    version_id: string
    node: string
    state: Json<GuideState>
    call_id: string | null
    call_answer: Json<Late> | null
    outcome: Generated<'waits' | 'handed_over' | 'ended' | 'ticket' | 'left'>
    started_at: AtNow
    moved_at: AtNow
  }
  flow_figures: { version_id: string; node: string; way: string; times: number }
}
