import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendFeedback } from '#contracts/feedback.ts'
import { archiveTicketType, listTicketTypes, saveTicketType } from '#contracts/ticket-types.ts'
import { showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import packageJson from '../../../../package.json' with { type: 'json' }
import { openDesk, type Desk } from '#testing/desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const about = {
  page: '/portal/tickets',
  screen: '390 × 844',
  browser: 'Mozilla/5.0 · bg',
  fault: 'stale',
}
const feedback = (over: object = {}) => ({
  id: newId(),
  kind: 'problem' as const,
  words: 'The list jumps.',
  ...over,
})
const type = async () => {
  const { items } = await it.kalina.call(listTicketTypes)
  const found = items.find(({ key }) => key === 'feedback')
  if (!found) throw new Error('the product brings the type')
  return found
}

test('words about the product are a ticket of their own type, with page, screen and version when the sender says so', async () => {
  const body = feedback({ about, words: 'The list jumps.\nAlways.' })
  const { id, number } = await it.petar.call(sendFeedback, { body })
  expect(id).toBe(body.id)
  const { ticket, messages } = await it.maria.call(showTicket, { params: { id } })
  expect(ticket).toMatchObject({
    number,
    title: 'The list jumps.',
    typeId: (await type()).id,
    contact: { id: it.petar.contactId },
    fields: { kind: 'problem', ...about, version: packageJson.version },
  })
  expect(messages.map(({ text }) => text)).toEqual(['The list jumps.\nAlways.'])
})

test('without consent nothing goes with them', async () => {
  const { id } = await it.elena.call(sendFeedback, {
    body: feedback({ kind: 'praise', words: 'Thank you!' }),
  })
  expect((await it.elena.call(showTicket, { params: { id } })).ticket.fields).toEqual({ kind: 'praise' })
})

test('who works here sends it too, and sending twice opens one', async () => {
  const body = feedback({ kind: 'idea', words: 'x'.repeat(150) })
  const first = await it.maria.call(sendFeedback, { body })
  expect(await it.maria.call(sendFeedback, { body })).toEqual(first)
  const { ticket } = await it.tomas.call(showTicket, { params: { id: first.id } })
  expect(ticket.title.length).toBeLessThanOrEqual(100)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/portal?token=1',
  '/reset#secret',
])('the page is one of our own, without its secrets: %s', async (page) => {
  const body = feedback({ about: { ...about, page } })
  expect(await it.petar.refused(sendFeedback, { body })).toMatchObject({
    code: 'invalid',
    field: 'about.page',
  })
})

test('an admin may change the fields of the type, and close the door by archiving it', async () => {
  const { id, key, name, icon, descriptionLimit, place, version } = await type()
  const parts = { key, name, icon, descriptionLimit, place }
  await it.kalina.call(saveTicketType, { params: { id }, body: { ...parts, version, fields: [] } })
  const sent = await it.petar.call(sendFeedback, { body: feedback({ about }) })
  expect((await it.petar.call(showTicket, { params: { id: sent.id } })).ticket.fields).toEqual({})
  await it.kalina.call(archiveTicketType, { params: { id }, body: { archived: true } })
  expect(await it.petar.refused(sendFeedback, { body: feedback() })).toMatchObject({ code: 'unknown_choice' })
})
