import type { Generated, GeneratedAlways } from 'kysely'
import type { Locale, UserRole } from '#contracts/roles.ts'
import type { At, AtNow } from './columns.ts'

export type UserTables = {
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
}
