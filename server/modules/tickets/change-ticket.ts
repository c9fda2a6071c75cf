import type { BodyOf } from '#contracts/endpoint.ts'
import type { changeTicket as endpoint, Ticket as Shown } from '#contracts/tickets.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { checkFields } from './check-fields.ts'
import { ticketFor } from './door.ts'
import { mayChange } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { changesBetween, recordChange, refuseStale } from './record-change.ts'
import type { Ticket } from './ticket.ts'
import { componentFor, typeFor } from './types.ts'

export type TicketChange = Omit<BodyOf<typeof endpoint>, 'version'>

/** Changes what was given; the version says which picture of the ticket the change was made on. */
export async function changeTicket(
  world: World,
  actor: SignedIn,
  id: string,
  { version, ...change }: TicketChange & { version: number },
): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    refuseStale(ticket, version)
    await applyChange(tx, ticket, change)
    return presentTicket(tx, id)
  })
}

/** The change itself, on a locked ticket; nothing is told when nothing differs. */
export async function applyChange(tx: Tx, ticket: Ticket, change: TicketChange): Promise<Ticket> {
  if (ticket.merged_into !== null) throw new Fault('ticket_merged', { params: { number: '' } })
  if (!mayChange(tx.actor, ticket)) throw new Fault('not_allowed')
  const columns = await columnsOf(tx, ticket, change)
  const after = { ...ticket, ...columns } as Ticket
  if (changesBetween(ticket, after).length === 0) return ticket
  return recordChange(tx, ticket, columns, { type: 'ticket.changed', data: {} })
}

async function columnsOf(tx: Tx, ticket: Ticket, change: TicketChange) {
  if (change.componentId) await componentFor(tx, change.componentId)
  if (change.ownerId) await mustWorkHere(tx, change.ownerId, 'ownerId')
  const fields = await fieldsOf(tx, ticket, change)
  return {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.priority === undefined ? {} : { priority: change.priority }),
    ...(change.typeId === undefined ? {} : { type_id: change.typeId }),
    ...(change.componentId === undefined ? {} : { component_id: change.componentId }),
    ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
    ...(fields === undefined ? {} : { fields }),
  }
}

/** A new type keeps the values of the fields that both types have; given values replace single ones. */
async function fieldsOf(tx: Tx, ticket: Ticket, change: TicketChange) {
  const isNewType = change.typeId !== undefined && change.typeId !== ticket.type_id
  if (!isNewType && change.fields === undefined) return undefined
  const type = await typeFor(tx, change.typeId ?? ticket.type_id)
  if (isNewType && type.archived_at !== null) throw new Fault('type_archived', { field: 'typeId' })
  const kept = isNewType ? await keptBy(tx, ticket, type.fields) : ticket.fields
  return checkFields(type.fields, { ...kept, ...change.fields }, 'change', worksHere(tx.actor))
}

async function keptBy(tx: Tx, ticket: Ticket, next: Awaited<ReturnType<typeof typeFor>>['fields']) {
  const before = await typeFor(tx, ticket.type_id)
  const kinds = new Map(before.fields.map((field) => [field.key, field.kind]))
  const both = new Set(next.filter((field) => kinds.get(field.key) === field.kind).map((field) => field.key))
  return Object.fromEntries(Object.entries(ticket.fields).filter(([key]) => both.has(key)))
}

export async function mustWorkHere(tx: Tx, userId: string, field: string): Promise<void> {
  const staff = await staffByIds(tx, [userId])
  if (!staff.has(userId)) throw new Fault('unknown_choice', { field })
}
