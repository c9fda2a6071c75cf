import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBulkChange, showBulkChange, undoBulkChange } from '#contracts/bulk.ts'
import { rateTicket } from '#contracts/satisfaction.ts'
import { mergeTicket, splitTicket, undoSplit, unmergeTicket } from '#contracts/ticket-joins.ts'
import { assignTicket, changeTicket, moveTicket, moves, showTicket, type Ticket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { makeChance } from '#server/seed/chance.ts'
import { seedMany } from '#server/seed/many.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { recount } from '../recount.ts'

/** Every line that is counted from, as text. */
async function counted({ world }: TestWorld): Promise<string[]> {
  await world.reactions.settle()
  const { rows } = await sql<{ line: string }>`
    select 'fact ' || to_jsonb(f)::text as line from report_facts f
    union all select 'span ' || to_jsonb(s)::text from report_spans s
    union all select 'ticket ' || (to_jsonb(t) - 'position')::text from report_tickets t
    order by line`.execute(world.db)
  return rows.map(({ line }) => line)
}

test('what the seed writes down is what its log counts to', async () => {
  const it = await testWorld()
  await seedMany(it.world.ownerConnection, { count: 300 })
  const before = await counted(it)
  await recount(it.world)
  const after = await counted(it)
  expect(after).toEqual(before)
  expect(after.length).toBeGreaterThan(3000)
  await it.stop()
})

describe('whatever people do', () => {
  let it: Desk
  beforeAll(async () => {
    it = await openDesk()
    for (let turn = 0; turn < 6; turn++) await it.opened({ componentId: turn % 2 ? it.componentId : null })
    const chance = makeChance(Number(process.env['SEED'] ?? 11))
    for (let turn = 0; turn < 180; turn++) await somethingHappens(it, chance)
  }, 120_000)
  afterAll(() => it.stop())

  test('what is counted as open and as waiting is what the tickets say', async () => {
    await it.world.reactions.settle()
    const now = (kind: string) =>
      sql<{ id: string }>`select ticket_id as id from report_spans
        where kind = ${kind} and to_at = 'infinity' order by 1`.execute(it.world.db)
    const really = (condition: string) =>
      sql<{
        id: string
      }>`select id from tickets where merged_into is null and ${sql.raw(condition)} order by 1`.execute(
        it.world.db,
      )
    expect((await now('open')).rows).toEqual((await really(`status not in ('resolved', 'closed')`)).rows)
    expect((await now('waiting')).rows).toEqual((await really('waiting_since is not null')).rows)
    expect((await now('open')).rows.length).toBeGreaterThan(0)
  })

  test('a ticket is never open twice at a time, and spans have no gaps but where it was done', async () => {
    const { rows } = await sql`select a.ticket_id from report_spans a join report_spans b
      on b.ticket_id = a.ticket_id and b.kind = a.kind and b.from_at > a.from_at and b.from_at < a.to_at`.execute(
      it.world.db,
    )
    expect(rows).toEqual([])
  })

  test('counted at once it is the same as counted while it happened', async () => {
    const before = await counted(it)
    await recount(it.world)
    expect(await counted(it)).toEqual(before)
  })

  test('counting the same events again counts nothing twice', async () => {
    const before = await counted(it)
    await it.world.db
      .updateTable('cursors')
      .set({ xid: '0', position: '0' })
      .where('name', '=', 'count-for-reports')
      .execute()
    expect(await counted(it)).toEqual(before)
  })
})

type Chance = ReturnType<typeof makeChance>

/** One thing that anybody may do, also in vain. */
async function somethingHappens(it: Desk, chance: Chance): Promise<void> {
  // Merged ones too: they can be taken apart again.
  const items = await it.world.db.selectFrom('tickets').select('id').orderBy('id').execute()
  const { ticket, messages } = await it.maria.call(showTicket, { params: { id: chance.pick(items).id } })
  const params = { id: ticket.id }
  const agent = chance.pick([it.maria, it.tomas])
  const others = items.filter(({ id }) => id !== ticket.id)
  const acts: (() => Promise<unknown>)[] = [
    () => it.opened({ priority: 1 + chance.below(5) }),
    () => it.says(it.petar, ticket.id, 'And now?'),
    () => it.says(agent, ticket.id, 'We look into it.'),
    () => it.says(agent, ticket.id, 'For us only', true),
    () => agent.call(moveTicket, { params, body: { move: chance.pick(moves) } }),
    ...Array(5).fill(() =>
      agent.call(moveTicket, { params, body: { move: chance.pick(ticket.abilities.moves) } }),
    ),
    () => it.petar.call(moveTicket, { params, body: { move: chance.pick(['close', 'reopen'] as const) } }),
    () =>
      agent.call(assignTicket, {
        params,
        body: { processorId: chance.pick([it.maria.id, it.tomas.id, null]) },
      }),
    () => agent.call(changeTicket, { params, body: changeOf(it, chance, ticket) }),
    () => it.petar.call(rateTicket, { params, body: { stars: 1 + chance.below(5) } }),
    () => agent.call(mergeTicket, { params, body: { intoId: chance.pick(others).id } }),
    () => agent.call(unmergeTicket, { params, body: {} }),
    () =>
      agent.call(splitTicket, {
        params,
        body: { id: newId(), messageId: chance.pick(messages).id, title: 'Apart' },
      }),
    () => agent.call(undoSplit, { params, body: {} }),
    () => inBulk(it, chance, [ticket.id, chance.pick(others).id]),
  ]
  await chance
    .pick(acts)()
    .catch((error: unknown) => {
      if (!String(error).includes('was refused')) throw error
    })
}

const changeOf = (it: Desk, chance: Chance, { version }: Ticket) =>
  chance.pick([
    { version, priority: 1 + chance.below(5) },
    { version, componentId: chance.pick([it.componentId, null]) },
    { version, title: 'Another' },
  ])

async function inBulk(it: Desk, chance: Chance, ids: string[]) {
  const id = newId()
  const change = chance.pick([
    { priority: 4 },
    { move: 'close' },
    { move: 'resolve' },
    { move: 'reopen' },
  ] as const)
  await it.maria.call(startBulkChange, { body: { id, ticketIds: ids, change } })
  await until(it, id, 'done')
  if (!chance.happens(0.6)) return
  await it.maria.call(undoBulkChange, { params: { id }, body: {} })
  await until(it, id, 'undone')
}

async function until(it: Desk, id: string, status: string) {
  for (;;) {
    const shown = await it.maria.call(showBulkChange, { params: { id } })
    if (shown.status === status) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
