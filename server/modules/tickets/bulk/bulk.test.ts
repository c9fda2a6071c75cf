import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  cancelBulkChange,
  showBulkChange,
  startBulkChange,
  undoBulkChange,
  type BulkProgress,
} from '#contracts/bulk.ts'
import { changeTicket, showTicket } from '#contracts/tickets.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { addQueue } from '#testing/queues.ts'
import { bulkJob } from './bulk-job.ts'
import { resumeBulkChanges } from './resume-bulk-changes.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const ended = ['done', 'cancelled', 'undone']

async function untilEnded(id: string): Promise<BulkProgress> {
  for (;;) {
    const progress = await it.maria.call(showBulkChange, { params: { id } })
    if (ended.includes(progress.status)) return progress
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const stateOf = async (id: string) => (await it.maria.call(showTicket, { params: { id } })).ticket
const changesOf = async (id: string) => {
  // The history tells only what no older transaction holds back any more.
  await it.log.through()
  const { history } = await it.maria.call(showTicket, { params: { id } })
  return history.map((line) => line.type)
}

test('changes those named, tells why one was refused, and puts back what nobody touched since', async () => {
  const [one, two, closed] = [await it.opened(), await it.opened(), await it.openedAs('closed')]
  const id = newId()
  const body = {
    id,
    ticketIds: [one.id, two.id, closed.id],
    change: { priority: 5, processorId: it.tomas.id, move: 'start' as const },
  }
  const started = await it.maria.call(startBulkChange, { body })
  expect(started).toMatchObject({ status: 'running', total: 3, done: 0 })
  const done = await untilEnded(id)
  expect(done).toMatchObject({ status: 'done', total: 3, done: 3, changed: 2, refusedCount: 1 })
  expect(done.refused).toEqual([{ ticketId: closed.id, number: closed.number, code: 'not_allowed' }])
  expect(await stateOf(one.id)).toMatchObject({
    priority: 5,
    status: 'in_process',
    processor: { id: it.tomas.id },
  })
  expect(await it.maria.call(startBulkChange, { body })).toMatchObject({ status: 'done' })

  const { version } = await stateOf(two.id)
  await it.tomas.call(changeTicket, { params: { id: two.id }, body: { version, priority: 2 } })
  await it.maria.call(undoBulkChange, { params: { id }, body: {} })
  const undone = await untilEnded(id)
  expect(undone).toMatchObject({ status: 'undone', total: 2, done: 2, refusedCount: 2 })
  expect(undone.refused).toContainEqual({ ticketId: two.id, number: two.number, code: 'stale' })
  expect(await stateOf(one.id)).toMatchObject({ priority: 3, status: 'new', processor: null })
  expect(await stateOf(two.id)).toMatchObject({ priority: 2, status: 'new', processor: null })
})

test('a query names them as well, and its maker hears of it', async () => {
  const ticket = await it.opened({ title: 'Walrus', description: 'A walrus ate my card' })
  const id = newId()
  const change = { componentId: it.componentId, ownerId: it.maria.id }
  await it.maria.call(startBulkChange, { body: { id, query: 'walrus', change } })
  await untilEnded(id)
  expect(await stateOf(ticket.id)).toMatchObject({ componentId: it.componentId, owner: { id: it.maria.id } })
  const events = await it.world.db
    .selectFrom('events')
    .select(['audience', 'subjects', 'data'])
    .where('type', '=', 'bulk_change.moved')
    .orderBy('position')
    .execute()
  const own = events.filter((event) => event.data['bulkId'] === id)
  expect(own.at(-1)).toEqual({
    audience: 'user',
    subjects: [it.maria.id, id],
    data: { bulkId: id, status: 'done', done: 1, total: 1 },
  })
  expect(own.length).toBeGreaterThanOrEqual(3)
})

test('puts many into a queue, where they wait for somebody, and takes them out again', async () => {
  const queue = await addQueue(it, { takesRest: false, memberIds: [it.tomas.id] })
  const [one, closed] = [await it.openedAs('in_process'), await it.openedAs('closed')]
  const id = newId()
  const body = { id, ticketIds: [one.id, closed.id], change: { queueId: queue.id } }
  await it.maria.call(startBulkChange, { body })
  const done = await untilEnded(id)
  expect(done.refused).toEqual([{ ticketId: closed.id, number: closed.number, code: 'not_allowed' }])
  expect(await stateOf(one.id)).toMatchObject({ queueId: queue.id, processor: null })
  await it.maria.call(undoBulkChange, { params: { id }, body: {} })
  await untilEnded(id)
  expect(await stateOf(one.id)).toMatchObject({ queueId: one.queueId, processor: one.processor })
  const nowhere = { ...body, id: newId(), change: { queueId: newId() } }
  expect((await it.maria.refused(startBulkChange, { body: nowhere })).code).toBe('unknown_choice')
})

test('closed by many and taken back: open again with its old moments, told once and not as news', async () => {
  const ticket = await it.openedAs('resolved')
  const id = newId()
  await it.maria.call(startBulkChange, { body: { id, ticketIds: [ticket.id], change: { move: 'close' } } })
  await untilEnded(id)
  expect((await stateOf(ticket.id)).status).toBe('closed')
  await it.maria.call(undoBulkChange, { params: { id }, body: {} })
  await untilEnded(id)
  expect(await stateOf(ticket.id)).toMatchObject({
    status: 'resolved',
    resolvedAt: ticket.resolvedAt,
    closedAt: null,
  })
  expect((await changesOf(ticket.id)).slice(-2)).toEqual(['ticket.moved', 'ticket.changed'])
})

test('a ticket that a follow-up has taken the place of stays closed', async () => {
  const ticket = await it.openedAs('resolved')
  const id = newId()
  await it.maria.call(startBulkChange, { body: { id, ticketIds: [ticket.id], change: { move: 'close' } } })
  await untilEnded(id)
  await it.says(it.petar, ticket.id, 'It is broken again')
  await it.maria.call(undoBulkChange, { params: { id }, body: {} })
  expect((await untilEnded(id)).refused).toEqual([
    { ticketId: ticket.id, number: ticket.number, code: 'not_undoable' },
  ])
  expect((await stateOf(ticket.id)).status).toBe('closed')
})

test('cut off in the middle and run by two at once: each ticket is changed once', async () => {
  const change = { processorId: it.tomas.id, move: 'start' as const }
  const tickets = await Promise.all(Array.from({ length: 30 }, () => it.opened()))
  const id = newId()
  const { db } = it.world
  await db
    .insertInto('bulk_changes')
    .values({ id, created_by: it.maria.id, change: JSON.stringify(change) })
    .execute()
  const lines = tickets.map((ticket, place) => ({ bulk_id: id, place, ticket_id: ticket.id }))
  await db.insertInto('bulk_tickets').values(lines).execute()

  // The database goes away in the middle of the eighth ticket, between its two changes.
  let moves = 0
  const cutOff: typeof it.world = Object.create(it.world, {
    now: {
      value: () => {
        if (++moves === 8) throw new Fault('unavailable')
        return it.world.now()
      },
    },
  })
  await expect(bulkJob.run(cutOff, { bulkId: id })).rejects.toThrow('unavailable')
  expect(await it.maria.call(showBulkChange, { params: { id } })).toMatchObject({
    status: 'running',
    done: 7,
  })
  expect(await stateOf(tickets[7]?.id ?? '')).toMatchObject({ status: 'new', version: 1 })
  await Promise.all([bulkJob.run(it.world, { bulkId: id }), bulkJob.run(it.world, { bulkId: id })])

  expect(await untilEnded(id)).toMatchObject({ status: 'done', changed: 30, refusedCount: 0 })
  for (const ticket of tickets) {
    const types = await changesOf(ticket.id)
    expect(types.filter((type) => type !== 'message.added')).toEqual([
      'ticket.opened',
      'ticket.assigned',
      'ticket.moved',
    ])
  }
})

test('what stands still is taken up again', async () => {
  const ticket = await it.opened()
  const id = newId()
  const { db } = it.world
  const change = JSON.stringify({ priority: 1 })
  const movedAt = new Date(Date.now() - 120_000)
  await db
    .insertInto('bulk_changes')
    .values({ id, created_by: it.maria.id, change, moved_at: movedAt })
    .execute()
  await db.insertInto('bulk_tickets').values({ bulk_id: id, place: 1, ticket_id: ticket.id }).execute()
  await resumeBulkChanges(it.world)
  await untilEnded(id)
  expect((await stateOf(ticket.id)).priority).toBe(1)
})

test('cancelled, it stops; what is changed can be undone', async () => {
  const ticket = await it.opened()
  const id = newId()
  const { db } = it.world
  const change = JSON.stringify({ priority: 1 })
  await db.insertInto('bulk_changes').values({ id, created_by: it.maria.id, change }).execute()
  await db.insertInto('bulk_tickets').values({ bulk_id: id, place: 1, ticket_id: ticket.id }).execute()
  expect(await it.maria.call(cancelBulkChange, { params: { id }, body: {} })).toMatchObject({
    status: 'cancelled',
  })
  await bulkJob.run(it.world, { bulkId: id })
  expect((await stateOf(ticket.id)).priority).toBe(3)
  expect(await it.maria.call(undoBulkChange, { params: { id }, body: {} })).toMatchObject({
    status: 'undoing',
  })
  expect(await untilEnded(id)).toMatchObject({ status: 'undone', total: 0 })
})

test('others neither see nor stop nor undo it, and customers start none', async () => {
  const ticket = await it.opened()
  const id = newId()
  const body = { id, ticketIds: [ticket.id], change: { priority: 4 } }
  await it.maria.call(startBulkChange, { body })
  await untilEnded(id)
  expect((await it.tomas.refused(showBulkChange, { params: { id } })).code).toBe('not_found')
  expect((await it.tomas.refused(cancelBulkChange, { params: { id }, body: {} })).code).toBe('not_found')
  expect((await it.tomas.refused(undoBulkChange, { params: { id }, body: {} })).code).toBe('not_found')
  expect((await it.tomas.refused(startBulkChange, { body })).code).toBe('id_used')
  expect((await it.petar.refused(startBulkChange, { body: { ...body, id: newId() } })).code).toBe(
    'not_allowed',
  )
})

test('what cannot be is refused before anything begins', async () => {
  const ticket = await it.opened()
  const refused = async (input: object) =>
    (await it.maria.refused(startBulkChange, { body: { id: newId(), change: { priority: 4 }, ...input } }))
      .code
  expect(await refused({})).toBe('required')
  expect(await refused({ ticketIds: [newId()] })).toBe('not_found')
  expect(await refused({ query: 'status:lost' })).toBe('bad_query')
  expect(await refused({ ticketIds: [ticket.id], change: {} })).toBe('invalid')
  expect(await refused({ ticketIds: [ticket.id], change: { processorId: it.petar.id } })).toBe(
    'unknown_choice',
  )
  expect((await stateOf(ticket.id)).version).toBe(1)
})
