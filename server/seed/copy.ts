import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Cell = string | number | boolean | Date | null | readonly string[] | readonly number[]

/** Rows of one table, gathered as the text that COPY takes. */
export type Sheet = { table: string; columns: readonly string[]; lines: string[] }

export const sheet = (table: string, ...columns: string[]): Sheet => ({ table, columns, lines: [] })

export function add({ lines }: Sheet, ...cells: Cell[]): void {
  lines.push(`${cells.map(written).join('\t')}\n`)
}

/** Sends what was gathered and empties the sheet. */
export async function copy(client: pg.ClientBase, from: Sheet): Promise<void> {
  const lines = from.lines
  from.lines = []
  if (lines.length === 0) return
  const target = client.query(copyFrom(`copy ${from.table} (${from.columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(pieces(lines)), target)
}

function* pieces(lines: string[]) {
  for (let at = 0; at < lines.length; at += 500) yield lines.slice(at, at + 500).join('')
}

function written(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, escape) : cell
  if (cell instanceof Date) return cell.toISOString()
  // Only ids and numbers stand in our arrays: nothing to quote.
  return typeof cell === 'object' ? `{${cell.join(',')}}` : String(cell)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escape = (one: string) => escapes[one]!
