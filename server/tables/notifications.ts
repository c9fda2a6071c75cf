import type { Generated } from 'kysely'
import type { At, AtNow, Json } from './columns.ts'

export type NotificationsTables = {
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
