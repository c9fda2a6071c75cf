import type { Generated, GeneratedAlways } from 'kysely'
import type { PreviewSize } from '#contracts/files.ts'
import type { AtNow, Json } from './columns.ts'

/** A preview as it lies in the store; the wrapped key in base64. */
export type KeptPreview = { key: string; wrappedKey: string; bytes: number; width: number; height: number }
export type KeptPreviews = Record<PreviewSize, KeptPreview>

export type ConversationsTables = {
  conversations: {
    id: string
    contact_id: string
    channel: Generated<string>
    last_seq: Generated<number>
    is_live: Generated<boolean>
    created_at: AtNow
  }
  files: {
    id: string
    /** Null for a picture of a help article. */
    conversation_id: string | null
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
    rule_id: string | null
    text: string
    file_id: string | null
    at: AtNow
    moved_to: string | null
  }
  reads: {
    conversation_id: string
    user_id: string | null
    contact_id: string | null
    reader_id: GeneratedAlways<string>
    seq: number
    received_seq: Generated<number>
    shown_seq: Generated<number | null>
    at: AtNow
  }
  conversation_joins: {
    conversation_id: string
    user_id: string
    joined_at: AtNow
  }
}
