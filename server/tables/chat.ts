import type { Generated } from 'kysely'
import type { ChatState } from '#contracts/chat-shapes.ts'
import type { Attributes } from '#contracts/chat-page.ts'
import type { InboxLook } from '#contracts/chat.ts'
import type { ChatGuide } from '#contracts/guide-ask.ts'
import type { Invitation } from '#contracts/invitations.ts'
import type { Locale } from '#contracts/roles.ts'
import type { At, AtNow, Json } from './columns.ts'

export type ChatPage = { url: string; title: string }

export type ChatTables = {
  inboxes: {
    id: string
    public_id: string
    name: string
    sites: string[]
    look: Json<InboxLook>
    languages: Locale[]
    more_languages: Generated<string[]>
    queue_id: string
    type_id: string
    shows_typing: Generated<boolean>
    mail_after_minutes: Generated<number>
    in_portal: Generated<boolean>
    in_help: Generated<boolean>
    sealed_key: Buffer | null
    key_end: string | null
    key_made_at: At | null
    version: Generated<number>
    archived_at: At | null
  }
  site_identities: {
    inbox_id: string
    external_id: string
    contact_id: string
    name: Generated<string>
    email: string | null
    seen_at: AtNow
  }
  visitor_sessions: {
    id: string
    token_hash: Buffer
    inbox_id: string
    contact_id: string
    name: Generated<string>
    address: string
    created_at: AtNow
    last_seen_at: AtNow
    expires_at: At
    ended_at: At | null
  }
  chat_languages: {
    code: string
    name: string
    direction: 'ltr' | 'rtl'
    words: Json<Record<string, string>>
    version: Generated<number>
    archived_at: At | null
  }
  invitations: {
    id: string
    inbox_id: string
    words: Json<Invitation['words']>
    pages: string[]
    after_seconds: number
    guests: Invitation['guests']
    languages: string[]
    reach: Invitation['reach']
    is_on: boolean
    version: Generated<number>
    removed_at: At | null
  }
  visitor_efforts: {
    id: string
    network: string
    spent_at: AtNow
  }
  visitor_bans: {
    id: string
    contact_id: string
    address: string | null
    reason: string
    banned_by: string | null
    banned_at: AtNow
    lifted_at: At | null
    lifted_by: string | null
  }
  chats: {
    conversation_id: string
    contact_id: string
    inbox_id: string
    state: ChatState
    email: string | null
    topic: Generated<string>
    locale: Locale
    referrer: Generated<string>
    first_page: Json<ChatPage> | null
    page: Json<ChatPage> | null
    page_at: At | null
    attributes: Json<Attributes>
    started_at: AtNow
    asked_at: At | null
    queue_id: string | null
    asked_ahead: number | null
    joined_at: At | null
    ahead: number | null
    minutes: number | null
    ended_at: At | null
    left_live_at: At | null
    ended_by: 'visitor' | 'agent' | 'system' | null
    mailed_seq: Generated<number>
    invitation_id: string | null
    guide: Json<ChatGuide> | null
    route_queue_id: string | null
    route_priority: number | null
    guide_stars: number | null
    guide_words: Generated<string>
    guide_rated_at: At | null
  }
  chat_answers: {
    message_id: string
    conversation_id: string
    question_id: string | null
    key: string
  }
}
