import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldThread } from '#contracts/live.ts'
import type { LiveEvent } from '#contracts/live.ts'
import { readTicket } from '#contracts/read-marks.ts'
import { assignTicket, showTicket } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const show = (who: Person, id: string) => who.call(showTicket, { params: { id } })
const read = (who: Person, id: string, seq: number) => who.call(readTicket, { params: { id }, body: { seq } })
const marksOf = async (who: Person, id: string) =>
  Object.fromEntries((await show(who, id)).reads.map(({ person, seq }) => [person.name, seq]))

test('both sides see how far the other has read', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'It is on its way.')
  await read(it.petar, id, 2)
  await read(it.maria, id, 1)
  const marks = { [it.petar.member.name]: 2, [it.maria.member.name]: 1 }
  expect(await marksOf(it.maria, id)).toEqual(marks)
  expect(await marksOf(it.petar, id)).toEqual(marks)
})

test('a mark only moves forward and not beyond the last message', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'One')
  await read(it.petar, id, 900)
  await read(it.petar, id, 1)
  expect(await marksOf(it.petar, id)).toEqual({ [it.petar.member.name]: 2 })
})

test('another customer sees none of it', async () => {
  const { id } = await it.opened()
  await read(it.petar, id, 1)
  expect((await it.elena.refused(showTicket, { params: { id } })).code).toBe('not_found')
})

test('history names people also by the ids that its changes hold', async () => {
  const { id } = await it.opened()
  await it.kalina.call(assignTicket, { params: { id }, body: { processorId: it.tomas.id } })
  // Until every transaction that ran beside it has ended, the line is not in the snapshot but comes live.
  await expect
    .poll(async () => {
      const { history } = await show(it.maria, id)
      return history.find(({ type }) => type === 'ticket.assigned')?.people.map(({ name }) => name)
    })
    .toEqual([it.tomas.member.name])
})

test('a fold takes a mark once, forward only, and nothing of another ticket on the same conversation', async () => {
  const ticket = await it.opened()
  const before = await show(it.maria, ticket.id)
  const actor = { id: it.petar.id, name: it.petar.member.name, role: 'customer', isRemoved: false }
  const event = (seq: number, at: string): LiveEvent => ({
    position: before.position,
    at,
    type: 'conversation.read',
    actor,
    subject: ticket.conversationId,
    data: { seq },
  })
  const [early, late] = ['2026-11-20T10:00:00.000Z', '2026-11-20T11:00:00.000Z']
  const once = foldThread(before, event(1, early))
  expect(once.reads).toEqual([
    { conversationId: ticket.conversationId, person: actor, seq: 1, received: 0, at: early },
  ])
  expect(foldThread(once, event(1, late)).reads).toEqual(once.reads)
  expect(foldThread(foldThread(once, event(3, late)), event(2, early)).reads[0]?.seq).toBe(3)

  const other = { ...ticket, id: it.petar.id, title: 'Follows', version: 99 }
  expect(foldThread(before, { ...event(1, early), type: 'message.added', ticket: other }).ticket).toEqual(
    before.ticket,
  )
})
