import { wallTime } from '#contracts/query/zone.ts'
import type { TicketRow } from '#contracts/tickets.ts'
import { csvColumns, type CsvColumn } from './csv-heads.ts'

/** How the reader calls types and components, by id, and the clock on his wall. */
export type Reader = { kinds: ReadonlyMap<string, string>; zone: string }

export const csvCells = (row: TicketRow, reader: Reader): string[] =>
  csvColumns.map((column) => cells[column](row, reader))

// Status and priority stand as the query language writes them, so that what is read here can be asked there.
const cells: Record<CsvColumn, (row: TicketRow, reader: Reader) => string> = {
  number: (row) => row.number,
  title: (row) => row.title,
  status: (row) => row.status,
  priority: (row) => String(row.priority),
  type: (row, { kinds }) => kinds.get(row.typeId) ?? '',
  component: (row, { kinds }) => kinds.get(row.componentId ?? '') ?? '',
  contact: (row) => row.contact.name,
  owner: (row) => row.owner?.name ?? '',
  processor: (row) => row.processor?.name ?? '',
  creator: (row) => row.createdBy?.name ?? '',
  channel: (row) => row.channel,
  created: (row, { zone }) => timeIn(zone, row.createdAt),
  updated: (row, { zone }) => timeIn(zone, row.activeAt),
  waiting: (row, { zone }) => timeIn(zone, row.waitingSince),
  resolved: (row, { zone }) => timeIn(zone, row.resolvedAt),
  closed: (row, { zone }) => timeIn(zone, row.closedAt),
}

/** ISO 8601 with the zone's own offset: 2026-11-07T14:02:03+02:00. */
export function timeIn(zone: string, at: string | null): string {
  if (at === null) return ''
  const instant = Math.floor(Date.parse(at) / 1000) * 1000
  const shown = wallTime(instant, zone)
  const minutes = Math.round((shown - instant) / 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const offset = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${new Date(shown).toISOString().slice(0, 19)}${minutes < 0 ? '-' : '+'}${offset}`
}
