import { exportTickets } from '#contracts/ticket-lists.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { addressOf } from '../../../kit/address.ts'
import { spoken } from '../../../kit/language.ts'
import { offline, problemFrom } from '../../../kit/problem.ts'
import type { ListQuestion } from './list-query.ts'

const LINE_FEED = 10

/** With the columns that the table has; a list has none, and then all of them come. */
export type Exported = ListQuestion & { columns: readonly ViewColumn[] }
type Watched = { signal: AbortSignal; onRows: (rows: number) => void }

/** Fetches the view as CSV, telling how many rows have come; throws a `Problem`, or an AbortError when cancelled. */
export async function fetchCsv(
  { q, timeZone, columns }: Exported,
  { signal, onRows }: Watched,
): Promise<Blob> {
  const address = addressOf(exportTickets.path, {}, { q, timeZone, columns })
  const reply = await fetch(address, { signal, headers: { 'accept-language': spoken() } }).catch(
    (error: unknown) => {
      throw error instanceof TypeError ? offline() : error
    },
  )
  if (!reply.ok || !reply.body) throw problemFrom(reply.status, await reply.text())
  const parts: Uint8Array<ArrayBuffer>[] = []
  let lines = 0
  for await (const part of chunksOf(reply.body)) {
    parts.push(part)
    lines += part.reduce((count, byte) => (byte === LINE_FEED ? count + 1 : count), 0)
    onRows(Math.max(0, lines - 1))
  }
  return new Blob(parts, { type: 'text/csv' })
}

/** Not every browser can iterate over a stream itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

export function saveAs(file: Blob, name: string) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
