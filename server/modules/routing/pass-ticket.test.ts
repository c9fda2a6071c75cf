import { afterAll, beforeAll, expect, test } from 'vitest'
import { passTicket } from '#contracts/routing.ts'
import { assignTicket, showTicket } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { addQueue, routed } from '#testing/queues.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

test('back in its own queue a ticket has its old place, with the note for whoever gets it', async () => {
  const queue = await addQueue(it, { memberIds: [it.maria.id] })
  const ticket = await it.opened()
  const { queuedAt } = await routed(it, ticket.id)
  const params = { id: ticket.id }
  await it.maria.call(assignTicket, { params, body: { processorId: it.maria.id } })
  const back = { queueId: queue.id, note: 'The serial number is missing.' }
  await it.maria.call(passTicket, { params, body: back })
  expect(await routed(it, ticket.id)).toMatchObject({ processor: null, queueId: queue.id, queuedAt })

  const { version } = await routed(it, ticket.id)
  expect(await it.maria.call(passTicket, { params, body: { queueId: queue.id } })).toMatchObject({ version })
  const { messages } = await it.maria.call(showTicket, { params })
  expect(messages.at(-1)).toMatchObject({ isNote: true, text: 'The serial number is missing.' })
})
