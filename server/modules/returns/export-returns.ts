import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { writeAmount } from '#contracts/money.ts'
import type { ReturnRow } from '#contracts/returns.ts'
import type { Locale } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { timeIn } from '#kit/csv/time-in.ts'
import { BOM, csvLine } from '#kit/csv/write-csv.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { zoneOf, type Filter } from './filter-returns.ts'
import { fitting } from './list-returns.ts'
import { presentReturnRow } from './present-returns.ts'

const BATCH = 500

type Column = { head: Record<Locale, string>; cell: (row: ReturnRow, zone: string) => string }
const column = (en: string, bg: string, ru: string, cell: Column['cell']): Column => ({
  head: { en, bg, ru },
  cell,
})

/** State, reason and wish stand as the API has them; amounts in whole units of their currency. */
const columns: readonly Column[] = [
  column('Ticket', 'Заявка', 'Заявка', (row) => row.ticket.number),
  column('State', 'Състояние', 'Состояние', (row) => row.state),
  column('Customer', 'Клиент', 'Клиент', (row) => row.contact.name),
  column('Order', 'Поръчка', 'Заказ', (row) => row.order.number),
  column('Ordered', 'Поръчано', 'Заказано', (row, zone) => timeIn(zone, row.order.orderedAt)),
  column('Product', 'Артикул', 'Артикул', (row) => row.line.product.code),
  column('Description', 'Описание', 'Описание', (row) => row.line.description),
  column('Quantity', 'Количество', 'Количество', (row) => String(row.quantity)),
  column('Reason', 'Причина', 'Причина', (row) => row.reason),
  column('Wish', 'Желание', 'Пожелание', (row) => row.wish),
  column('Processor', 'Изпълнител', 'Исполнитель', (row) => row.processor?.name ?? ''),
  column('Reported', 'Съобщено', 'Сообщено', (row, zone) => timeIn(zone, row.reportedAt)),
  column('Approved', 'Одобрено', 'Одобрено', (row, zone) => timeIn(zone, row.approvedAt)),
  column('Received', 'Получено', 'Получено', (row, zone) => timeIn(zone, row.receivedAt)),
  column('Ended', 'Приключено', 'Завершено', (row, zone) => timeIn(zone, row.endedAt)),
  column('Refunded', 'Възстановено', 'Возвращено', (row) =>
    row.refund === null ? '' : writeAmount(row.refund, row.order.currency),
  ),
  column('Currency', 'Валута', 'Валюта', (row) => row.order.currency),
  column('Why rejected', 'Защо е отказано', 'Почему отклонено', (row) => row.rejection ?? ''),
]

/** All returns that fit, the oldest first, a batch at a time. */
export async function exportReturns(world: World, actor: SignedIn, filter: Filter): Promise<Readable> {
  const first = await nextBatch(world, actor, { filter, after: null })
  await transaction(world, actor, ({ db }) =>
    db
      .insertInto('audit')
      .values({
        action: 'returns_exported',
        actor_id: actor.id,
        address: actor.address,
        data: JSON.stringify(filter),
      })
      .execute(),
  )
  return Readable.from(lines(world, actor, { filter, first }))
}

type Batch = Awaited<ReturnType<typeof nextBatch>>

async function* lines(world: World, actor: SignedIn, { filter, first }: { filter: Filter; first: Batch }) {
  yield BOM + csvLine(columns.map(({ head }) => head[actor.locale]))
  yield first.text
  for (let after = first.next; after !== null;) {
    const batch = await nextBatch(world, actor, { filter, after })
    yield batch.text
    after = batch.next
  }
}

type Place = { key: string; id: string }

const nextBatch = (
  world: World,
  actor: SignedIn,
  { filter, after }: { filter: Filter; after: Place | null },
) =>
  snapshot(world, actor, async (tx) => {
    let query = fitting(tx, actor, filter)
    if (after !== null) {
      query = query.where(
        sql<boolean>`(r.reported_at, r.id) > (${after.key}::timestamptz, ${after.id}::uuid)`,
      )
    }
    const rows = await query.orderBy('r.reported_at').orderBy('r.id').limit(BATCH).execute()
    const zone = zoneOf(actor, filter.timeZone)
    const text = rows.map((row) =>
      csvLine(columns.map(({ cell }) => cell(presentReturnRow(actor, row), zone))),
    )
    const last = rows.length === BATCH ? rows.at(-1) : undefined
    return { text: text.join(''), next: last ? { key: last.reported_key, id: last.id } : null }
  })
