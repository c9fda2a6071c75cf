import type { Generated } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { At, AtNow } from './columns.ts'

export type ContactsTables = {
  contacts: {
    id: string
    user_id: string | null
    name: string
    folded_name: string
    place: string | null
    locale: Generated<Locale>
    time_zone: Generated<string>
    kind: Generated<'person' | 'visitor'>
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
}
