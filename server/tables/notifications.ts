import type { Generated } from 'kysely'
import type { DigestEvery } from '#contracts/choices.ts'
import type { MailWay } from '#contracts/notification-kinds.ts'
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
    in_bell: Generated<boolean>
    mail: Generated<MailWay>
    push: Generated<boolean>
    collected_at: At | null
  }
  notification_choices: {
    user_id: string
    kind: string
    bell: boolean
    mail: MailWay
    push: boolean
    mail_before: 'now' | 'digest' | null
    changed_at: AtNow
  }
  digest_times: {
    user_id: string
    every: Generated<DigestEvery>
    hour: Generated<number>
    made_for: At | null
  }
  push_devices: {
    id: string
    user_id: string
    session_id: string
    endpoint: string
    p256dh: string
    auth: string
    shows_words: Generated<boolean>
    user_agent: Generated<string>
    created_at: AtNow
    last_used_at: At | null
    failure: string | null
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
