import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { allocate, boughtBefore, creditsOf } from './judge-credits.ts'

const BATCH = 5000

/** What the shop took back before, on the lines that it was bought with; after all orders. Answers how many rows. */
export async function storeCredits(tx: Tx, id: string): Promise<number> {
  const credits = await creditsOf(tx, id)
  if (credits.length === 0) return 0
  const allocated = allocate(credits, await boughtBefore(tx, credits))
  const at = new Map(credits.map((one) => [one.line, one]))
  const rows = [...allocated].flatMap(([line, given]) =>
    (given ?? []).map(({ lineId, quantity }) => ({
      number: at.get(line)?.number ?? '',
      place: line,
      order_line_id: lineId,
      quantity,
      credited_at: new Date((at.get(line)?.at ?? 0) * 1000),
    })),
  )
  // Nobody locks what he reads here, but the database counts each line once more and refuses what is too much.
  for (let at = 0; at < rows.length; at += BATCH) {
    await tx.db
      .insertInto('credits')
      .values(rows.slice(at, at + BATCH))
      .execute()
  }
  await settle(tx, id, [...allocated])
  return credits.length
}

async function settle(tx: Tx, id: string, allocated: [line: number, given: unknown][]) {
  const lines = (isGiven: boolean) =>
    allocated.filter(([, given]) => (given !== null) === isGiven).map(([line]) => line)
  // As lists and not each by itself: a statement has no room for more than 65,535 values.
  await sql`update order_import_rows set state = 'stored'
    where import_id = ${id} and line = any(${lines(true)}::int[])`.execute(tx.db)
  await sql`update order_import_rows set state = 'wrong', problem = 'not_bought', field = 'code'
    where import_id = ${id} and line = any(${lines(false)}::int[])`.execute(tx.db)
}
