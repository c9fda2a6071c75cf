import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const open = (over: object) => ({
  body: { id: newId(), title: 'Card', description: 'Lost.', typeId: it.plainId, ...over },
})

test.each([
  ['a title of 100', { title: 'ж'.repeat(100) }],
  ['a description of 5,000', { description: 'ж'.repeat(5000) }],
])('%s characters is taken whole', async (_name, over) => {
  expect((await it.petar.call(openTicket, open(over))).status).toBe('new')
})

test.each([
  ['a title of 101', { title: 'x'.repeat(101) }, 'too_long', 'title'],
  ['a title of blanks', { title: '   ' }, 'required', 'title'],
  ['a title with a line break', { title: 'a\nb' }, 'invalid', 'title'],
  ['a description of 5,001', { description: 'x'.repeat(5001) }, 'too_long', 'description'],
  ['no description', { description: '' }, 'required', 'description'],
  ['a priority of 6', { priority: 6 }, 'invalid', 'priority'],
  ['an unknown type', { typeId: newId() }, 'unknown_choice', 'typeId'],
  ['an unknown component', { componentId: newId() }, 'unknown_choice', 'componentId'],
  ['an id that is none', { id: '7' }, 'invalid', 'id'],
])('%s is refused', async (_name, over, code, field) => {
  expect(await it.petar.refused(openTicket, open(over))).toMatchObject({ code, field })
})

test("a type's own limit of the description", async () => {
  const over = { typeId: it.askingId, fields: { version: '26.1' } }
  expect(await it.petar.refused(openTicket, open({ ...over, description: 'x'.repeat(151) }))).toMatchObject({
    code: 'too_long',
    field: 'description',
    params: { limit: 150 },
  })
})

test('messages take 5,000 characters and no more, and never nothing', async () => {
  const { id } = await it.opened()
  const write = (text: string) => ({ params: { id }, body: { id: newId(), text } })
  const { message } = await it.petar.call(writeMessage, write('я'.repeat(5000)))
  expect(message.text).toHaveLength(5000)
  expect(await it.petar.refused(writeMessage, write('x'.repeat(5001)))).toMatchObject({ code: 'too_long' })
  expect(await it.petar.refused(writeMessage, write(' \n '))).toMatchObject({ field: 'text' })
})
