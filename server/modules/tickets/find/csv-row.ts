import type { TicketRow } from '#contracts/tickets.ts'
import { timeIn } from '#kit/csv/time-in.ts'
import type { CsvColumn } from './csv-heads.ts'

/** How the reader calls types, components and queues, by id, and the clock on his wall. */
export type Reader = { kinds: ReadonlyMap<string, string>; zone: string }

export const csvCells = (columns: readonly CsvColumn[], row: TicketRow, reader: Reader): string[] =>
  columns.map((column) => cells[column](row, reader))

// Status and priority stand as the query language writes them, so that what is read here can be asked there.
const cells: Record<CsvColumn, (row: TicketRow, reader: Reader) => string> = {
  number: (row) => row.number,
  title: (row) => row.title,
  status: (row) => row.status,
  priority: (row) => String(row.priority),
  type: (row, { kinds }) => kinds.get(row.typeId) ?? '',
  component: (row, { kinds }) => kinds.get(row.componentId ?? '') ?? '',
  queue: (row, { kinds }) => kinds.get(row.queueId ?? '') ?? '',
  contact: (row) => row.contact.name,
  owner: (row) => row.owner?.name ?? '',
  processor: (row) => row.processor?.name ?? '',
  creator: (row) => row.createdBy?.name ?? '',
  channel: (row) => row.channel,
  created: (row, { zone }) => timeIn(zone, row.createdAt),
  updated: (row, { zone }) => timeIn(zone, row.activeAt),
  waiting: (row, { zone }) => timeIn(zone, row.waitingSince),
  due: (row, { zone }) => timeIn(zone, row.due?.at ?? null),
  escalated: (row, { zone }) => timeIn(zone, row.escalatedAt),
  resolved: (row, { zone }) => timeIn(zone, row.resolvedAt),
  closed: (row, { zone }) => timeIn(zone, row.closedAt),
}
