import type { Selectable } from 'kysely'
import type { Component, TicketType } from '#contracts/ticket-types.ts'
import type { Person } from '#contracts/values.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'
import type { Tables } from '#server/tables.ts'

export type TypeRow = Selectable<Tables['ticket_types']>
export type ComponentRow = Selectable<Tables['components']>

export const presentType = (actor: Actor, row: TypeRow): TicketType => ({
  id: row.id,
  key: row.key,
  name: row.name,
  icon: row.icon,
  descriptionLimit: row.description_limit,
  fields: row.fields.filter((field) => worksHere(actor) || !field.staffOnly),
  closeAfterDays: row.close_after_days,
  place: row.place,
  form: row.form,
  version: row.version,
  archived: row.archived_at !== null,
})

export async function presentComponents(tx: Tx, rows: readonly ComponentRow[]): Promise<Component[]> {
  const agents = await agentsOf(tx)
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    place: row.place,
    version: row.version,
    archived: row.archived_at !== null,
    agents: agents.get(row.id) ?? [],
  }))
}

/** Who answers for what; customers need not know. */
async function agentsOf(tx: Tx): Promise<Map<string, Person[]>> {
  if (!worksHere(tx.actor)) return new Map()
  const rows = await tx.db.selectFrom('component_agents').selectAll().execute()
  const people = await peopleByIds(
    tx,
    rows.map((row) => row.user_id),
  )
  const byComponent = Map.groupBy(rows, (row) => row.component_id)
  return new Map([...byComponent].map(([id, agents]) => [id, agents.flatMap(named).sort(byName)]))

  function named({ user_id: userId }: { user_id: string }) {
    const person = people.get(userId)
    return person && !person.isRemoved ? [person] : []
  }
}

const byName = (a: Person, b: Person) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)
