import { beforeEach, expect, test } from 'vitest'
import { draftReply, sumUpThread } from '#contracts/suggestions.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { refuses, streams } from '#testing/language-model-server.ts'
import { workshopWithModel } from '#testing/workshop-with-model.ts'

const it = workshopWithModel(async (it) => {
  await it.published({
    title: 'Declined card',
    body: `Look at your balance first. ${'Then wait a little. '.repeat(60)}\n\n## Abroad\n\nAsk us.`,
  })
  await it.moved(await it.written({ title: 'Courier lost batch 118', body: 'Order anew.' }), 'keep_internal')
})
beforeEach(() => it.withoutModel())

const draft = async (id: string) => (await it.maria.call(draftReply, { params: { id } })).draft
const summary = (id: string) => it.maria.call(sumUpThread, { params: { id } })
const asks = (title: string, description = 'Please help.') => it.opened({ title, description })

test('a draft is the beginning of the article that fits, up to the end of a sentence', async () => {
  const ticket = await asks('Declined card', 'Card declined')
  const found = await draft(ticket.id)
  expect(found).toMatchObject({ by: 'article', ticket: null, articles: [{ title: 'Declined card' }] })
  expect(found?.text).toMatch(/^Look at your balance first\. .* little\.$/)
  expect(found?.text.length).toBeLessThan(700)
})

test('else it is what was answered on the ticket that is most like it', async () => {
  const solved = await it.opened({
    title: 'Statement shows wrong month',
    description: 'My statement shows the wrong month.',
    componentId: it.componentId,
  })
  await it.says(it.maria, solved.id, 'Choose the month at the top of the statement.')
  await it.says(it.maria, solved.id, 'He never reads.', true)
  await it.maria.call(moveTicket, { params: { id: solved.id }, body: { move: 'resolve' } })
  const ticket = await it.opened({
    title: 'Wrong month',
    description: 'The statement shows a month that is wrong.',
    componentId: it.componentId,
  })
  expect(await draft(ticket.id)).toEqual({
    by: 'ticket',
    text: 'Choose the month at the top of the statement.',
    articles: [],
    ticket: { id: solved.id, number: solved.number, title: solved.title },
  })
})

test('what nobody knows has no draft, and what is for staff only is none for a customer', async () => {
  expect(await draft((await asks('Zither', 'Xylophone')).id)).toBeNull()
  expect(await draft((await asks('Courier lost batch 118', 'Courier lost batch')).id)).toBeNull()
})

test('a written draft names its articles, also internal ones; it never sees a note, nor what is private', async () => {
  const ticket = await asks('Courier lost batch 118', 'I am petar@example.org, call 0888 123 456.')
  await it.says(it.maria, ticket.id, 'zqnote: he is rude', true)
  it.withModel(streams('Order it anew [1], [EMAIL-1].'))
  expect(await draft(ticket.id)).toMatchObject({
    by: 'model',
    text: 'Order it anew [1], petar@example.org.',
    articles: [{ title: 'Courier lost batch 118', state: 'internal' }],
  })
  const heard = it.service.heard[0]
  expect(heard?.given).toMatchObject({
    articles: [{ readers: 'staff', text: 'Order anew.' }],
    ticket: 'Courier lost batch 118',
    thread: [{ from: 'customer', text: 'I am [EMAIL-1], call [NUMBER-2].' }],
  })
  expect(heard?.body).not.toMatch(/zqnote|petar@|0888/)
})

test('when it hands over or fails, the draft is the one without it', async () => {
  const ticket = await asks('Declined card', 'Card declined')
  for (const speaks of [streams('HANDOVER'), refuses(500), streams('Just wait.')]) {
    it.withModel(speaks)
    expect(await draft(ticket.id)).toMatchObject({ by: 'article' })
  }
})

async function longThread() {
  const ticket = await asks('Refund', 'Where is my refund? I wait since May.')
  await it.says(it.maria, ticket.id, 'Hello. Which order is it?')
  await it.says(it.petar, ticket.id, 'It is 10432.')
  await it.says(it.maria, ticket.id, 'zqnote: bank is slow', true)
  await it.says(it.maria, ticket.id, 'Thank you. We will send it on Monday.')
  await it.says(it.petar, ticket.id, 'It is Tuesday now.')
  await it.says(it.maria, ticket.id, 'I am sorry.')
  await it.maria.call(moveTicket, { params: { id: ticket.id }, body: { move: 'resolve' } })
  return ticket
}

test('a summary says what was asked, promised and said last, with no word of its own', async () => {
  const ticket = await longThread()
  const told = await summary(ticket.id)
  expect(told).toMatchObject({
    words: 6,
    notes: 1,
    files: 0,
    first: { text: 'Where is my refund? I wait since May.', author: { id: it.petar.id } },
    lastOfCustomer: { text: 'It is Tuesday now.' },
    lastOfAgent: { text: 'I am sorry.', author: { id: it.maria.id } },
    promised: [{ text: 'We will send it on Monday.' }],
    asked: [{ text: 'Which order is it?' }],
    statuses: [{ status: 'new' }, { status: 'in_process' }, { status: 'resolved' }],
    written: null,
  })
  expect(JSON.stringify(told)).not.toContain('zqnote')
})

test('a written summary is asked for once while nobody writes on, and knows no note', async () => {
  const ticket = await longThread()
  it.withModel(streams('He waits for a refund.'), streams('See https://refunds.example/now.'))
  expect((await summary(ticket.id)).written).toBe('He waits for a refund.')
  expect((await summary(ticket.id)).written).toBe('He waits for a refund.')
  expect(it.service.heard).toHaveLength(1)
  expect(it.service.heard[0]?.body).toContain('Tuesday')
  expect(it.service.heard[0]?.body).not.toContain('zqnote')
  await it.says(it.petar, ticket.id, 'And now?')
  // What it invents is not shown.
  expect((await summary(ticket.id)).written).toBeNull()
  expect(it.service.heard).toHaveLength(2)
})

test('a short thread is read faster than summed up: nothing is asked', async () => {
  it.withModel(streams('He asks.'))
  const ticket = await asks('Refund')
  expect(await summary(ticket.id)).toMatchObject({
    words: 1,
    lastOfCustomer: null,
    lastOfAgent: null,
    written: null,
  })
  expect(it.service.heard).toEqual([])
})
