import type { Generated } from 'kysely'
import type { At, AtNow, Json } from './columns.ts'

export type HeartTables = {
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
}
