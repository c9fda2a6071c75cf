import type { Generated } from 'kysely'
import type { Change } from '#contracts/events.ts'
import type { RuleAction } from '#contracts/rule-actions.ts'
import type { When } from '#contracts/rule-when.ts'
import type { RuleOutcome } from '#contracts/rules.ts'
import type { At, AtNow, Json } from './columns.ts'

export type RulesTables = {
  rules: {
    id: string
    name: string
    place: number
    is_on: boolean
    when: Json<When>
    condition: string
    actions: Json<RuleAction[]>
    looked_until: At
    version: Generated<number>
    author_id: string
    changed_at: AtNow
    removed_at: At | null
  }
  rule_runs: {
    id: string
    rule_id: string
    ticket_id: string
    event: string | null
    counted_from: At | null
    outcome: RuleOutcome
    why: string | null
    refused_at: number | null
    did: Json<string[]>
    changes: Json<Change[]>
    at: AtNow
  }
}
