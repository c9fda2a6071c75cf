import { afterAll, beforeAll, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { foldThread, type LiveEvent, type ToClient } from '#contracts/live.ts'
import { showTicket, type Ticket, type TicketThread } from '#contracts/tickets.ts'
import { system, type SignedIn } from '#kit/actor.ts'
import { isAfter, parsePlace } from '#kit/event-log.ts'
import type { Subscription } from '#kit/live.ts'
import { transaction } from '#kit/transaction.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const actorOf = ({ id, member, contactId }: Desk['petar']): SignedIn => ({
  kind: 'user',
  id,
  role: member.role,
  name: member.name,
  contactId,
  locale: 'en',
  timeZone: 'UTC',
  sessionId: null,
  address: '127.0.0.1',
})

/** A reader whose line breaks again and again, and who goes on from the last position that he was told. */
function reader(ticketId: string, thread: TicketThread) {
  const events: LiveEvent[] = []
  let position = thread.position
  let line: Subscription | null = null

  async function connect() {
    // What still arrives on a line that was cut is not heard.
    let isCut = false
    const send = (message: object) => {
      if (isCut) return
      const told = message as ToClient
      expect(told.op).not.toBe('reset')
      if (told.op === 'events') events.push(...told.events)
      if (told.op === 'events' || told.op === 'subscribed') position = told.position
    }
    const request = { name: `ticket:${ticketId}`, from: parsePlace(position), actor: actorOf(it.maria) }
    const subscription = await it.world.live.subscribe(request, { send })
    line = subscription
    return () => {
      isCut = true
      it.world.live.unsubscribe(subscription)
    }
  }
  return { events, connect, thread, isOn: () => line !== null }
}

/** A word whose transaction stays open for a while, so that later ones commit before it. */
const slowWord = (ticket: Ticket, milliseconds: number) =>
  transaction(it.world, system('slow'), async (tx) => {
    const { contact_id: contactId } = await tx.db
      .selectFrom('tickets')
      .select('contact_id')
      .where('id', '=', ticket.id)
      .executeTakeFirstOrThrow()
    // The id of the transaction is taken now, its event is written after the sleep.
    await sql`select pg_current_xact_id(), pg_sleep(${milliseconds / 1000})`.execute(tx.db)
    const data = { linkId: ticket.id, kind: 'relates', other: { ticketId: ticket.id, number: ticket.number } }
    tx.emit({
      type: 'ticket.linked',
      subjects: [ticket.id, ticket.conversationId],
      contactId,
      audience: 'contact',
      data: { version: 1, changes: [], ...data },
    })
  })

async function logged(ticket: Ticket, from: string) {
  const rows = await it.world.db
    .selectFrom('events')
    .select([sql<string>`xid::text`.as('xid'), sql<string>`position::text`.as('position')])
    .where(sql<boolean>`subjects[1] in (${ticket.id}, ${ticket.conversationId})`)
    .orderBy('events.xid')
    .orderBy('position')
    .execute()
  return rows.filter((row) => isAfter(row, parsePlace(from))).map((row) => `${row.xid}.${row.position}`)
}

test('no event is skipped, none comes twice, the order holds, wherever the line is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 4, maxLength: 10 }),
      fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 3 }),
      async (cuts, holds) => {
        const ticket = await it.opened()
        await it.log.through()
        const before = await it.maria.call(showTicket, { params: { id: ticket.id } })
        const listener = reader(ticket.id, before)
        const writers = Promise.all([
          ...holds.map((hold) => slowWord(ticket, hold)),
          ...[0, 1, 2, 3].map(async (writer) => {
            for (let word = 0; word < 5; word++) await it.says(it.maria, ticket.id, `${writer} ${word}`)
          }),
        ])
        for (const stay of cuts) {
          const cut = await listener.connect()
          await pause(stay)
          cut()
        }
        await writers
        await listener.connect()
        await it.log.through()
        const heard = () => listener.events.map((event) => event.position)
        // What was read is on its way to the line for a moment more.
        await expect.poll(heard, { timeout: 5000 }).toEqual(await logged(ticket, before.position))
        const fresh = await it.maria.call(showTicket, { params: { id: ticket.id } })
        const folded = JSON.parse(JSON.stringify(listener.events.reduce(foldThread, before))) as TicketThread
        expect({ ...folded, position: '', readSeq: 0 }).toEqual({ ...fresh, position: '', readSeq: 0 })
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
})

test('a gap that is too long to tell ends in a reset', async () => {
  const ticket = await it.opened()
  const sent: ToClient[] = []
  await it.world.db
    .insertInto('events')
    .values(
      Array.from({ length: 501 }, () => ({
        type: 'conversation.read',
        actor_kind: 'user' as const,
        actor_id: it.tomas.id,
        contact_id: null,
        subjects: [ticket.conversationId],
        audience: 'staff' as const,
        data: '{"seq":1}',
      })),
    )
    .execute()
  await it.log.through()
  await it.world.live.subscribe(
    { name: `ticket:${ticket.id}`, from: parsePlace('0.0'), actor: actorOf(it.maria) },
    { send: (message) => void sent.push(message as ToClient) },
  )
  expect(sent.map((message) => message.op)).toEqual(['reset'])
  await it.says(it.petar, ticket.id, 'Anybody there?')
  await it.log.through()
  expect(sent.map((message) => message.op)).toEqual(['reset'])
})
