import type { Generated } from 'kysely'
import type { At, AtNow } from './columns.ts'

/** What a ticket was at a moment that is counted. */
type Kind = {
  type_id: string | null
  component_id: string | null
  queue_id: string | null
  priority: number | null
  channel: string | null
}

/** Satisfaction, and what the reports are counted from. */
export type ReportTables = {
  ratings: {
    id: string
    ticket_id: string
    contact_id: string
    done_at: At
    stars: number
    words: Generated<string>
    by_link: Generated<boolean>
    given_at: AtNow
    changed_at: At | null
    low_told_at: At | null
  }
  rating_links: { token_hash: Buffer; ticket_id: string; user_id: string; made_at: AtNow; expires_at: At }
  report_tickets: Kind & {
    ticket_id: string
    xid: string
    position: string
    at: At
    status: string
    is_merged: Generated<boolean>
    waits: boolean
    processor_id: string | null
    opened_at: At
    begun_at: At
    resolver_id: string | null
    replies: Generated<number>
    resolutions: Generated<number>
    reopenings: Generated<number>
    open_from: At | null
    waiting_from: At | null
  }
  report_facts: Kind & {
    ticket_id: string
    kind: string
    nth: number
    at: At
    agent_id: string | null
    seconds: number | null
    stars: number | null
    rating_id: string | null
  }
  report_spans: Kind & {
    ticket_id: string
    kind: string
    from_at: At
    to_at: At
    agent_id: string | null
  }
  report_guided: {
    conversation_id: string
    kind: string
    at: At
    ticket_id: string | null
    stars: number | null
  }
  report_presence: { user_id: string; state: string; reason: string; from_at: At; to_at: At }
}
