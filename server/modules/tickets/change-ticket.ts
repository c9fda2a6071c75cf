import type { BodyOf } from '#contracts/endpoint.ts'
import { ESCALATED_FROM } from '#contracts/escalation.ts'
import type { changeTicket as endpoint, Ticket as Shown } from '#contracts/tickets.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { queueFor } from '#modules/queues'
import { staffByIds } from '#modules/users'
import { checkFields, fitsField } from './check-fields.ts'
import { refuseMerged, ticketFor } from './door.ts'
import { mayChange } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { changesBetween, recordChange, refuseStale } from './record-change.ts'
import type { Ticket } from './ticket.ts'
import { componentFor, typeFor } from './types.ts'
import { keepWords } from './words.ts'

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
  await refuseMerged(tx, ticket)
  if (!mayChange(tx.actor, ticket)) throw new Fault('not_allowed')
  refuseLessUrgent(ticket, change)
  const fields = await fieldsOf(tx, ticket, change)
  const columns = { ...(await columnsOf(tx, change)), ...(fields ? { fields: fields.values } : {}) }
  const after: Ticket = { ...ticket, ...columns }
  if (changesBetween(ticket, after).length === 0) return ticket
  if (after.title !== ticket.title) await keepWords(tx, ticket.id, { said: after.title })
  return recordChange(
    tx,
    ticket,
    { ...columns, ...flowingOn(ticket, after) },
    {
      type: 'ticket.changed',
      data: {},
      ...(fields ? { isPublic: fields.isPublic } : {}),
    },
  )
}

/** What nobody works on yet flows into the queue of its new type or component. */
const flowingOn = (before: Ticket, after: Ticket) =>
  before.processor_id === null &&
  (before.type_id !== after.type_id || before.component_id !== after.component_id)
    ? { queue_id: queueFor(after.type_id, after.component_id) }
    : {}

/** An escalation is taken back with a reason, not by the way. */
function refuseLessUrgent(
  { escalated_at: escalatedAt }: Ticket,
  { priority = ESCALATED_FROM }: TicketChange,
) {
  if (escalatedAt !== null && priority < ESCALATED_FROM)
    throw new Fault('ticket_escalated', { field: 'priority' })
}

async function columnsOf(tx: Tx, change: TicketChange) {
  if (change.componentId) await componentFor(tx, change.componentId)
  if (change.ownerId) await mustWorkHere(tx, change.ownerId, 'ownerId')
  return {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.priority === undefined ? {} : { priority: change.priority }),
    ...(change.typeId === undefined ? {} : { type_id: change.typeId }),
    ...(change.componentId === undefined ? {} : { component_id: change.componentId }),
    ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
  }
}

type Fields = { values: Record<string, unknown>; isPublic: (key: string) => boolean }

/**
 * Given values replace single ones, and only they are checked: a value whose field or choice the admin has since
 * taken away stays. A new type keeps the values that fit it too.
 */
async function fieldsOf(tx: Tx, ticket: Ticket, change: TicketChange): Promise<Fields | undefined> {
  const isNewType = change.typeId !== undefined && change.typeId !== ticket.type_id
  if (!isNewType && change.fields === undefined) return undefined
  const before = await typeFor(tx, ticket.type_id)
  const type = isNewType ? await typeFor(tx, change.typeId ?? ticket.type_id) : before
  if (isNewType && type.archived_at !== null) throw new Fault('type_archived', { field: 'typeId' })
  const given = change.fields ?? {}
  const kept = Object.entries(ticket.fields).filter(
    ([key, value]) => !Object.hasOwn(given, key) && (!isNewType || fitsField(type.fields, key, value)),
  )
  const checked = checkFields(type.fields, given, 'change', worksHere(tx.actor))
  const known = [...before.fields, ...type.fields]
  return {
    values: { ...Object.fromEntries(kept), ...checked },
    isPublic: (key) => {
      const here = known.filter((field) => field.key === key)
      return here.length > 0 && here.every((field) => !field.staffOnly)
    },
  }
}

export async function mustWorkHere(tx: Tx, userId: string, field: string): Promise<void> {
  const staff = await staffByIds(tx, [userId])
  if (!staff.has(userId)) throw new Fault('unknown_choice', { field })
}
