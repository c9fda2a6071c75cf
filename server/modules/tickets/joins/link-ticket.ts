import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { linkTicket as endpoint } from '#contracts/ticket-joins.ts'
import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketsFor } from '../door.ts'
import { presentTicket } from '../present-ticket.ts'
import type { Ticket } from '../ticket.ts'
import { tellLink } from './tell-link.ts'

type Input = BodyOf<typeof endpoint>

/** Links two tickets; the kind says what this one is to the other. */
export async function linkTicket(world: World, actor: SignedIn, id: string, input: Input): Promise<Shown> {
  if (id === input.otherId) throw new Fault('same_ticket', { field: 'otherId' })
  return transaction(world, actor, async (tx) => {
    const [ticket, other] = (await ticketsFor(tx, [id, input.otherId])) as [Ticket, Ticket]
    const [from, to] = input.kind === 'child' ? [other, ticket] : [ticket, other]
    const kind = input.kind === 'relates' ? 'relates' : 'parent'
    if (kind === 'parent') await refuseCircle(tx, from, to)
    await refuseDouble(tx, kind, [from, to])
    const link = { id: newId(), from_id: from.id, to_id: to.id, kind, created_by: actor.id } as const
    await tx.db.insertInto('ticket_links').values(link).execute()
    tellLink(tx, 'ticket.linked', link, [ticket, other])
    return presentTicket(tx, id)
  })
}

async function refuseDouble(tx: Tx, kind: 'relates' | 'parent', [from, to]: [Ticket, Ticket]) {
  const ids = [from.id, to.id]
  const there = await tx.db
    .selectFrom('ticket_links')
    .select('id')
    .where('kind', '=', kind)
    .where('from_id', 'in', ids)
    .where('to_id', 'in', ids)
    .executeTakeFirst()
  if (there) throw new Fault('already_linked', { field: 'otherId', params: { number: to.number } })
}

/** Two links between four tickets could close a circle in the same moment: one parent link at a time. */
async function refuseCircle(tx: Tx, parent: Ticket, child: Ticket) {
  await sql`select pg_advisory_xact_lock(hashtext('parents of tickets'))`.execute(tx.db)
  const { rows } = await sql<{ circle: boolean }>`
    with recursive below as (
      select to_id from ticket_links where kind = 'parent' and from_id = ${child.id}
      union
      select l.to_id from ticket_links l join below on l.kind = 'parent' and l.from_id = below.to_id
    ) select exists (select from below where to_id = ${parent.id}) as circle`.execute(tx.db)
  if (rows[0]?.circle) throw new Fault('link_circle', { field: 'otherId' })
}
