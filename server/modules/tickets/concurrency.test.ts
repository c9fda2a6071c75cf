import { afterAll, beforeAll, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { mergeTicket, unmergeTicket } from '#contracts/ticket-joins.ts'
import {
  assignTicket,
  changeTicket,
  moveTicket,
  moves,
  showTicket,
  writeMessage,
} from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

test('20 writers at once: numbers without gaps, times that never run against them', async () => {
  const { id, conversationId } = await it.opened()
  const who = [it.petar, it.maria, it.tomas]
  const oneWriter = async (writer: number) => {
    for (let word = 0; word < 4; word++) {
      const person = who[writer % who.length] as Person
      await it.says(person, id, `${writer}: ${word}`, person !== it.petar && word % 2 === 1)
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, writer) => oneWriter(writer)))
  const rows = await it.world.db
    .selectFrom('messages')
    .select(['seq', 'at', 'text'])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq')
    .execute()
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 81 }, (_, index) => index + 1))
  expect(rows.map((row) => row.at.getTime())).toEqual(
    rows.map((row) => row.at.getTime()).toSorted((a, b) => a - b),
  )
  // Each one's own words in the order in which he said them.
  for (let writer = 0; writer < 20; writer++) {
    const own = rows.map((row) => row.text).filter((text) => text.startsWith(`${writer}:`))
    expect(own).toEqual([0, 1, 2, 3].map((word) => `${writer}: ${word}`))
  }
})

type Act = (id: string, otherId: string) => Promise<unknown>
/** What one person does next; refusals are part of it. */
const act = fc.oneof(
  fc.constantFrom(...moves).map(
    (move): Act =>
      (id) =>
        it.maria.send({ method: 'POST', url: at(moveTicket, id), payload: JSON.stringify({ move }) }),
  ),
  fc.constantFrom('petar', 'tomas').map(
    (name): Act =>
      (id) =>
        it[name as 'petar'].send({
          method: 'POST',
          url: at(writeMessage, id),
          payload: JSON.stringify({ id: newId(), text: 'word' }),
        }),
  ),
  fc.integer({ min: 1, max: 5 }).map((priority): Act => async (id) => {
    const { ticket } = await it.tomas.call(showTicket, { params: { id } })
    const body = JSON.stringify({ version: ticket.version, priority })
    return it.tomas.send({ method: 'PATCH', url: at(changeTicket, id), payload: body })
  }),
  fc.boolean().map(
    (isTaken): Act =>
      (id) =>
        it.tomas.send({
          method: 'POST',
          url: at(assignTicket, id),
          payload: JSON.stringify({ processorId: isTaken ? it.tomas.id : null }),
        }),
  ),
  fc.constant<Act>((id, otherId) =>
    it.maria.send({
      method: 'POST',
      url: at(mergeTicket, id),
      payload: JSON.stringify({ intoId: otherId }),
    }),
  ),
  fc.constant<Act>((id) => it.maria.send({ method: 'POST', url: at(unmergeTicket, id), payload: '{}' })),
)
const at = ({ path }: { path: string }, id: string) => path.replace(':id', id)

test('versions stand in the log in the order of its events, whoever acts at once on two tickets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { minLength: 8, maxLength: 24 }), async (acts) => {
      const [one, other] = [await it.opened(), await it.opened()]
      const answers = await Promise.all(
        acts.map(([perform, isOther]) => (isOther ? perform(other.id, one.id) : perform(one.id, other.id))),
      )
      for (const answer of answers) expect((answer as { status: number }).status).toBeLessThan(500)
      for (const { id } of [one, other]) {
        const versions = await versionsTold(id)
        const { ticket } = await it.maria.call(showTicket, { params: { id } })
        const told = versions.filter((version, index) => version !== versions[index - 1])
        expect(told).toEqual(Array.from({ length: ticket.version }, (_, index) => index + 1))
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

async function versionsTold(id: string): Promise<number[]> {
  const { rows } = await sql<{ version: number }>`select (data ->> 'version')::int as version from events
    where subjects[1] = ${id}::uuid and type like 'ticket.%' order by xid, position`.execute(it.world.db)
  return rows.map((row) => row.version)
}
