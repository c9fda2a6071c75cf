import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { BulkChange, BulkStatus, BulkTicketState } from '#contracts/bulk.ts'
import type { PreviewSize } from '#contracts/files.ts'
import type { UserRole, Locale } from '#contracts/roles.ts'
import type { Localized, TypeField } from '#contracts/ticket-types.ts'
import type { Status } from '#contracts/tickets.ts'

/** The columns as the code sees them; the truth is in migrations/. Big numbers arrive as text. */
type At = ColumnType<Date, Date | string, Date | string>
type AtNow = ColumnType<Date, Date | string | undefined, Date | string>
type Json<T> = JSONColumnType<T & object, string, string>

/** A preview as it lies in the store; the wrapped key in base64. */
export type KeptPreview = { key: string; wrappedKey: string; bytes: number; width: number; height: number }
export type KeptPreviews = Record<PreviewSize, KeptPreview>

export type Tables = {
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

  users: {
    id: string
    role: UserRole
    name: string
    email: string | null
    user_name: string | null
    mobile: string | null
    gender: 'female' | 'male' | 'other' | null
    place: string | null
    locale: Generated<Locale>
    time_zone: Generated<string>
    password_hash: string | null
    version: Generated<number>
    email_verified_at: At | null
    wanted_email: string | null
    former_email: string | null
    created_at: AtNow
    last_seen_at: At | null
    deactivated_at: At | null
    removed_at: At | null
    words: GeneratedAlways<string>
  }
  people: { id: string; name: string; role: UserRole; is_removed: boolean }
  sessions: {
    id: string
    user_id: string
    token_hash: Buffer
    created_at: AtNow
    last_seen_at: AtNow
    expires_at: At
    proven_at: AtNow
    user_agent: Generated<string>
    address: Generated<string>
    ended_at: At | null
    ended_by: 'sign_out' | 'ended' | 'password' | 'role' | 'deactivated' | 'removed' | 'expired' | null
  }
  mail_links: {
    token_hash: Buffer
    user_id: string
    purpose: 'reset' | 'invite' | 'email' | 'verify'
    email: string | null
    created_at: AtNow
    expires_at: At
    used_at: At | null
  }
  second_factors: {
    user_id: string
    secret: Buffer
    wanted_secret: Buffer | null
    confirmed_at: At | null
    last_step: Generated<string>
    recovery_hashes: Generated<Buffer[]>
  }
  sign_in_steps: {
    token_hash: Buffer
    user_id: string
    user_version: number
    created_at: AtNow
    expires_at: At
    tries: Generated<number>
  }
  passkeys: {
    id: string
    user_id: string
    name: string
    public_key: Buffer
    counter: string
    transports: Generated<string[]>
    created_at: AtNow
    last_used_at: At | null
  }
  passkey_challenges: { token_hash: Buffer; user_id: string | null; challenge: string; expires_at: At }
  api_keys: {
    id: string
    user_id: string
    name: string
    key_hash: Buffer
    hint: string
    created_at: AtNow
    last_used_at: At | null
    expires_at: At | null
    ended_at: At | null
  }

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
