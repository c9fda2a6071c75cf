import type { Generated } from 'kysely'
import type { Localized, TypeField, TypeForm } from '#contracts/ticket-types.ts'
import type { BulkChange, BulkStatus, BulkTicketState, MacroWork } from '#contracts/bulk.ts'
import type { Status } from '#contracts/tickets.ts'
import type { At, AtNow, Json } from './columns.ts'

export type TicketsTables = {
  ticket_types: {
    id: string
    key: string
    name: Json<Localized>
    icon: string
    description_limit: Generated<number>
    fields: Json<TypeField[]>
    close_after_days: Generated<number | null>
    place: number
    form: Generated<TypeForm>
    version: Generated<number>
    archived_at: At | null
  }
  components: {
    id: string
    key: string
    name: Json<Localized>
    place: number
    version: Generated<number>
    archived_at: At | null
  }
  component_agents: { component_id: string; user_id: string }
  tickets: {
    id: string
    number: Generated<string>
    conversation_id: string
    contact_id: string
    type_id: string
    component_id: string | null
    title: string
    priority: Generated<number>
    status: Generated<Status>
    owner_id: string | null
    processor_id: string | null
    fields: Json<Record<string, unknown>>
    version: Generated<number>
    created_by: string | null
    created_at: AtNow
    active_at: AtNow
    last_customer_word_at: At | null
    last_agent_word_at: At | null
    waiting_since: At | null
    resolved_at: At | null
    closed_at: At | null
    reminded_at: At | null
    escalated_at: At | null
    escalated_by: string | null
    status_since: AtNow
    follows_id: string | null
    merged_into: string | null
    has_file: Generated<boolean>
    queue_id: string | null
    queued_at: At | null
  }
  ticket_words: {
    ticket_id: string
    contact_id: string
    words: Generated<string>
    all_words: string | null
  }
  ticket_links: {
    id: string
    from_id: string
    to_id: string
    kind: 'relates' | 'parent' | 'follows' | 'split'
    created_by: string | null
    created_at: AtNow
  }
  saved_views: {
    id: string
    owner_id: string
    name: string
    query: string
    audience: Generated<'me' | 'queue' | 'everybody'>
    queue_id: string | null
    columns: Generated<string[]>
    created_at: AtNow
  }
  view_places: { user_id: string; view_id: string; place: number }
  bulk_changes: {
    id: string
    created_by: string
    change: Json<BulkChange | MacroWork>
    job: Generated<string>
    status: Generated<BulkStatus>
    created_at: AtNow
    moved_at: AtNow
    ended_at: At | null
  }
  bulk_tickets: {
    bulk_id: string
    place: number
    ticket_id: string
    state: Generated<BulkTicketState>
    code: string | null
    before: Json<Record<string, unknown>> | null
    after: Json<Record<string, unknown>> | null
  }
}
