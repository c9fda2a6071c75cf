import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { MOST_IMPORT_MB, MOST_IMPORT_ROWS, type OrderImport } from '#contracts/order-imports.ts'
import type { SignedIn } from '#kit/actor.ts'
import { csvReader, NoTable, separatorOf } from '#kit/csv/read-csv.ts'
import { Fault } from '#kit/fault.ts'
import { bytesOf } from '#kit/request-bytes.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentImport } from './present-import.ts'

const BATCH = 1000
const MOST_COLUMNS = 200

/**
 * Reads a file of orders into rows that wait. The file itself is not kept; of one that breaks off or is no table
 * nothing stays.
 */
export async function readOrderFile(
  world: World,
  actor: SignedIn,
  id: string,
  { name, request }: { name: string; request: FastifyRequest },
): Promise<OrderImport> {
  const stream = bytesOf(request)
  await transaction(world, actor, ({ db }) =>
    db
      .insertInto('order_imports')
      .values({ id, created_by: actor.id, name, columns: [], row_count: 0 })
      .execute(),
  )
  try {
    const read = await keepRows(world, id, stream)
    await world.db.updateTable('order_imports').set(read).where('id', '=', id).execute()
  } catch (error) {
    // Who is refused in the middle still sends: unless somebody takes it, he never comes to read the answer.
    stream.resume()
    await world.db.deleteFrom('order_imports').where('id', '=', id).execute()
    throw error instanceof NoTable ? new Fault('not_a_table') : error
  }
  return snapshot(world, actor, (tx) => presentImport(tx, id))
}

async function keepRows(world: World, id: string, stream: Readable) {
  let head: string[] | undefined
  let line = 1
  let waiting: { line: number; cells: string[] }[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    const rows = waiting.map((row) => ({ ...row, import_id: id }))
    waiting = []
    await world.db.insertInto('order_import_rows').values(rows).execute()
  }
  for await (const rows of rowsOf(stream)) {
    for (const cells of rows) {
      if (cells.length > MOST_COLUMNS) throw new NoTable()
      if (head === undefined) {
        head = cells.map((cell) => cell.trim())
        if (head.length < 2) throw new NoTable()
        continue
      }
      line += 1
      if (line - 1 > MOST_IMPORT_ROWS)
        throw new Fault('too_many_rows', { params: { limit: MOST_IMPORT_ROWS } })
      waiting.push({ line, cells: cells.map(harmless) })
      if (waiting.length >= BATCH) await flush()
    }
  }
  await flush()
  if (head === undefined || line === 1) throw new Fault('file_empty')
  return { columns: head.map(harmless), row_count: line - 1 }
}

/** PostgreSQL stores no U+0000; such a cell is told of when its row is looked at. */
const harmless = (cell: string) => cell.replaceAll('\0', '\u0001')

async function* rowsOf(stream: Readable): AsyncGenerator<string[][]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let first = ''
  let reader: ReturnType<typeof csvReader> | undefined
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_IMPORT_MB * 1024 * 1024) {
      throw new Fault('file_too_large', { params: { limit: `${MOST_IMPORT_MB} MB` } })
    }
    const text = decode(() => decoder.decode(chunk, { stream: true }))
    if (reader) yield reader.push(text)
    else {
      first += text
      // The line of names tells what stands between the cells.
      if (!/[\r\n]/.test(first) && first.length < 100_000) continue
      reader = csvReader(separatorOf(first))
      yield reader.push(first)
    }
  }
  const rest = decode(() => decoder.decode())
  if (bytes === 0) throw new Fault('file_empty')
  if (reader) yield reader.push(rest)
  else {
    reader = csvReader(separatorOf(first + rest))
    yield reader.push(first + rest)
  }
  yield reader.end()
}

function decode(read: () => string): string {
  try {
    return read()
  } catch {
    throw new Fault('not_utf8')
  }
}
