import { sql, type RawBuilder, type Updateable } from 'kysely'
import type { Change } from '#contracts/events.ts'
import { Fault } from '#kit/fault.ts'
import type { NewEvent, Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'
import type { Ticket } from './ticket.ts'

type Plain = Omit<Updateable<Tables['tickets']>, 'id' | 'number' | 'version' | 'fields'>
/** A value, or what the database shall make it of. */
type Columns = { [K in keyof Plain]: Plain[K] | RawBuilder<Exclude<Plain[K], undefined>> } & {
  fields?: Record<string, unknown>
}

/** Columns whose change is history, under the names that the contract uses. */
const told = {
  status: 'status',
  title: 'title',
  priority: 'priority',
  type_id: 'typeId',
  component_id: 'componentId',
  owner_id: 'ownerId',
  processor_id: 'processorId',
  queue_id: 'queueId',
  merged_into: 'mergedInto',
} as const satisfies Partial<Record<keyof Ticket, string>>

/** The contact does not know how the work is shared out. */
const forStaff: ReadonlySet<string> = new Set(['queueId'])
const staffMark = (field: string) => (forStaff.has(field) ? { staffOnly: true as const } : {})

type TicketEvent = Extract<NewEvent, { type: `ticket.${string}` }>
type Told = {
  type: TicketEvent['type']
  data: object
  audience?: 'staff' | 'contact'
  /** Whether the contact may know of an own field; nobody else asks. */
  isPublic?: (key: string) => boolean
}

/** Writes what changed, one version further, and tells it field by field. The ticket must be locked. */
export async function recordChange(tx: Tx, before: Ticket, columns: Columns, event: Told): Promise<Ticket> {
  const { fields, ...plain } = columns
  const after = await tx.db
    .updateTable('tickets')
    .set({
      ...plain,
      ...(fields ? { fields: JSON.stringify(fields) } : {}),
      version: before.version + 1,
      active_at: sql<Date>`now()`,
    })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const changes = changesBetween(before, after, event.isPublic)
  tellTicket(tx, after, { ...event, data: { ...event.data, changes } })
  return after
}

export function tellTicket(tx: Tx, ticket: Ticket, { type, data, audience = 'contact' }: Told) {
  tx.emit({
    type,
    subjects: [ticket.id, ticket.conversation_id],
    contactId: ticket.contact_id,
    audience,
    inOrder: true,
    data: { version: ticket.version, changes: [], waits: ticket.waiting_since !== null, ...data },
  } as NewEvent)
}

export function changesBetween(
  before: Ticket,
  after: Ticket,
  isPublic: (key: string) => boolean = () => false,
): Change[] {
  const plain = Object.entries(told).flatMap(([column, field]) => {
    const [from, to] = [before[column as keyof Ticket], after[column as keyof Ticket]]
    return from === to ? [] : [{ field, from, to, ...staffMark(field) }]
  })
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  const own = [...keys].flatMap((key) => {
    const [from, to] = [before.fields[key] ?? null, after.fields[key] ?? null]
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ field: `fields.${key}`, from, to, ...(isPublic(key) ? {} : { staffOnly: true as const }) }]
  })
  return [...plain, ...own]
}

/** Refuses a change made on an old picture of the ticket. */
export function refuseStale(ticket: Ticket, version: number | undefined): void {
  if (version !== undefined && version !== ticket.version) throw new Fault('stale', { field: 'version' })
}
