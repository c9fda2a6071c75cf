import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import { auditActions, type AuditLine, type listAudit as endpoint } from '#contracts/system.ts'
import type { Person } from '#contracts/values.ts'
import type { Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'

const PAGE = 50
type Wanted = QueryOf<typeof endpoint>
type Subject = NonNullable<AuditLine['subject']>

export function listAudit(
  world: World,
  actor: Actor,
  { about, actorId, after }: Wanted,
): Promise<ReplyOf<typeof endpoint>> {
  return snapshot(world, actor, async (tx) => {
    let query = tx.db.selectFrom('audit').selectAll()
    if (about) query = query.where('action', 'in', [...auditActions[about]])
    if (actorId) query = query.where('actor_id', '=', actorId)
    if (after !== undefined) query = query.where('id', '<', knownId(after))
    const rows = await query
      .orderBy('id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const shown = rows.slice(0, PAGE)
    const people = await peopleByIds(
      tx,
      shown.flatMap((row) => [row.actor_id, row.subject]),
    )
    const others = await otherSubjects(
      tx,
      shown.map((row) => row.subject).filter((id) => id !== null && !people.has(id)),
    )
    const items = shown.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: people.get(row.actor_id ?? '') ?? null,
      address: row.address,
      action: row.action,
      subject: row.subject === null ? null : subjectOf(row.subject, people, others),
      data: row.data,
    }))
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
  })
}

function subjectOf(id: string, people: Map<string, Person>, others: Map<string, Subject>): Subject {
  const person = people.get(id)
  return person
    ? { id, kind: 'person', name: person.name }
    : (others.get(id) ?? { id, kind: 'other', name: null })
}

/** What an id names besides people: an id says by itself nothing of its table. */
async function otherSubjects({ db }: Tx, ids: (string | null)[]): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map()
  const wanted = sql`any(${[...new Set(ids)]}::uuid[])`
  const { rows } = await sql<Subject>`
    select id, 'file' as kind, name from files where id = ${wanted}
    union all select id, 'ticket', number::text from tickets where id = ${wanted}
  `.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

function knownId(after: string): string {
  if (!/^\d{1,18}$/.test(after)) throw new Fault('bad_position', { field: 'after' })
  return after
}
