import type { Generated } from 'kysely'
import type { BulkChange, BulkStatus, BulkTicketState } from '#contracts/bulk.ts'
import type { PreviewSize } from '#contracts/files.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Localized, TypeField } from '#contracts/ticket-types.ts'
import type { Status } from '#contracts/tickets.ts'
import type { At, AtNow, Json } from './tables/columns.ts'
import type { TimeTables } from './tables/time.ts'
import type { KeptTables } from './tables/kept.ts'
import type { UserTables } from './tables/users.ts'

/** A preview as it lies in the store; the wrapped key in base64. */
export type KeptPreview = { key: string; wrappedKey: string; bytes: number; width: number; height: number }
export type KeptPreviews = Record<PreviewSize, KeptPreview>

/** The columns as the code sees them, large modules in files of their own; the truth is in migrations/. */
export type Tables = UserTables &
  TimeTables &
  KeptTables & {
    events: {
      position: Generated<string>
      xid: Generated<string>
      at: AtNow
      type: string
      actor_kind: 'user' | 'contact' | 'system'
      actor_id: string | null
      contact_id: string | null
      subjects: string[]
      audience: 'staff' | 'contact' | 'user'
      data: Json<Record<string, unknown>>
    }
    cursors: { name: string; xid: string; position: string; moved_at: AtNow }
    audit: {
      id: Generated<string>
      at: AtNow
      actor_id: string | null
      address: string | null
      action: string
      subject: string | null
      data: Json<Record<string, unknown>>
    }
    limits: { key: string; window_start: At; count: number }
    settings: { key: string; value: Json<unknown>; changed_at: AtNow }

    contacts: {
      id: string
      user_id: string | null
      name: string
      folded_name: string
      place: string | null
      locale: Generated<Locale>
      time_zone: Generated<string>
      created_at: AtNow
    }
    contact_identities: {
      contact_id: string
      kind: 'email' | 'phone'
      value: string
      verified_at: At | null
      created_at: AtNow
    }
    contact_words: { contact_id: string; word: string }

    conversations: {
      id: string
      contact_id: string
      channel: Generated<string>
      last_seq: Generated<number>
      created_at: AtNow
    }
    files: {
      id: string
      conversation_id: string
      name: string
      type: string
      bytes: string
      sha256: Buffer
      store_key: string
      wrapped_key: Buffer
      preview: Json<KeptPreviews> | null
      is_note: Generated<boolean>
      created_by: string | null
      created_at: AtNow
    }
    messages: {
      id: string
      conversation_id: string
      seq: number
      side: 'contact' | 'agent' | 'system'
      is_note: Generated<boolean>
      author_id: string | null
      text: string
      file_id: string | null
      at: AtNow
      moved_to: string | null
    }
    reads: { conversation_id: string; user_id: string; seq: number; at: AtNow }

    ticket_types: {
      id: string
      key: string
      name: Json<Localized>
      icon: string
      description_limit: Generated<number>
      fields: Json<TypeField[]>
      place: number
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
      status_since: AtNow
      follows_id: string | null
      merged_into: string | null
      has_file: Generated<boolean>
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
      audience: Generated<'me' | 'everybody'>
      columns: Generated<string[]>
      created_at: AtNow
    }
    view_places: { user_id: string; view_id: string; place: number }
    bulk_changes: {
      id: string
      created_by: string
      change: Json<BulkChange>
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

    notifications: {
      id: string
      user_id: string
      kind: string
      ticket_id: string | null
      actor_id: string | null
      event: string
      data: Json<Record<string, unknown>>
      at: AtNow
      read_at: At | null
    }
    mails: {
      id: string
      dedupe: string
      kind: string
      to_user: string | null
      to_address: string
      to_name: Generated<string>
      subject: string
      html: string
      text: string
      thread_id: string
      message_id: string
      headers: Json<Record<string, string>>
      created_at: AtNow
      status: Generated<'waiting' | 'kept' | 'sent' | 'failed'>
      tries: Generated<number>
      sent_at: At | null
      failure: string | null
    }
  }
