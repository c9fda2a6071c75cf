import type { Selectable } from 'kysely'
import type { Queue, Skill } from '#contracts/queues.ts'
import type { Person } from '#contracts/values.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'
import type { Tables } from '#server/tables.ts'
import { pairsOf } from './pairs.ts'

export type QueueRow = Selectable<Tables['queues']>
export type SkillRow = Selectable<Tables['skills']>

export async function presentQueues(tx: Tx, rows: readonly QueueRow[]): Promise<Queue[]> {
  const [types, components, members, needs] = await together([
    pairsOf(tx, 'types'),
    pairsOf(tx, 'components'),
    pairsOf(tx, 'members'),
    pairsOf(tx, 'needs'),
  ])
  const people = await peopleByIds(tx, [...[...members.values()].flat(), ...rows.map((row) => row.lead_id)])
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    place: row.place,
    typeIds: types.get(row.id) ?? [],
    componentIds: components.get(row.id) ?? [],
    takesRest: row.takes_rest,
    capacity: row.capacity,
    isStrict: row.is_strict,
    isExclusive: row.is_exclusive,
    skillIds: needs.get(row.id) ?? [],
    fallbackId: row.fallback_id,
    fallbackMinutes: row.fallback_minutes,
    leadId: row.lead_id,
    leadMinutes: row.lead_minutes,
    hoursId: row.hours_id,
    members: named(members.get(row.id) ?? [], people),
    lead: people.get(row.lead_id ?? '') ?? null,
    version: row.version,
    archived: row.archived_at !== null,
  }))
}

export async function presentSkills(tx: Tx, rows: readonly SkillRow[]): Promise<Skill[]> {
  const skilled = await pairsOf(tx, 'skilled')
  const people = await peopleByIds(tx, [...skilled.values()].flat())
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    place: row.place,
    people: named(skilled.get(row.id) ?? [], people),
    version: row.version,
    archived: row.archived_at !== null,
  }))
}

/** Those who are still here, by name. */
const named = (ids: readonly string[], people: Map<string, Person>): Person[] =>
  ids
    .flatMap((id) => people.get(id) ?? [])
    .filter((person) => !person.isRemoved)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
