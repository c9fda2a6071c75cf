import type { Generated } from 'kysely'
import type { Action } from '#contracts/actions.ts'
import type { Texts } from '#contracts/canned-replies.ts'
import type { Scope } from '#contracts/scopes.ts'
import type { AtNow, Json } from './columns.ts'

/** What is kept ready under a name, for oneself or for others. */
type Kept = {
  id: string
  owner_id: string
  name: string
  scope: Scope
  component_id: string | null
  used_count: Generated<number>
  version: Generated<number>
  created_at: AtNow
}

export type KeptTables = {
  canned_replies: Kept & { texts: Json<Texts> }
  macros: Kept & { actions: Json<Action[]> }
}
