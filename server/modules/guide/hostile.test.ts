import { afterAll, beforeAll, expect, test } from 'vitest'
import { showChat, writeInChat } from '#contracts/chat.ts'
import { answerGuide } from '#contracts/guide.ts'
import { newId } from '#kit/id.ts'
import { addInbox, guest, starts, type ChatDesk } from '#testing/chats.ts'
import { asking, drawn, inAll, node, publish } from '#testing/flows.ts'
import { addQueue } from '#testing/queues.ts'
import { openWorkshop } from '#testing/workshop.ts'

let it: ChatDesk
beforeAll(async () => {
  const shop = await openWorkshop({ LIMIT_FACTOR: '2' })
  const queue = await addQueue(shop, {})
  it = { ...shop, queue, inbox: await addInbox(shop, { queueId: queue.id }) }
  await shop.published({ title: 'A card was declined', body: 'Look at your balance.' })
  const nodes = [
    node('start', 'start', {}),
    asking('name', 'Your name?'),
    node('kept', 'set_attribute', { name: 'who', value: '{{name}}' }),
    node('hello', 'say', { text: inAll('Hello {{name}}! {{name}}, welcome.') }),
    node('which', 'choose', {
      text: inAll('What is it?'),
      name: 'which',
      options: [
        { key: 'own', label: inAll('A thing of {{name}}') },
        { key: 'skip', label: inAll('skip') },
      ],
    }),
    node('bye', 'end', { text: inAll('Bye!') }),
  ]
  const lines = ['start next name', 'name next kept', 'kept next hello', 'hello next which']
  const ends = ['which own bye', 'which skip bye', 'which other bye']
  await publish(it, drawn(nodes, ...lines, ...ends), [it.inbox.id])
})
afterAll(() => it.stop())

/** A visitor who is asked his name, and says this. */
async function says(text: string) {
  const visitor = await guest(it)
  const { chat } = await starts(it, visitor, { text, talkTo: 'guide' })
  const now = async () => {
    await it.world.reactions.settle()
    return visitor.call(showChat, { params: { id: chat.id } })
  }
  const press = async (key: string) => {
    const question = (await now()).chat.guide?.asks?.id ?? null
    return { params: { id: chat.id }, body: { id: newId(), question, key } }
  }
  const writes = async (words: string) => {
    await now()
    await visitor.call(writeInChat, { params: { id: chat.id }, body: { id: newId(), text: words } })
  }
  return { visitor, now, press, writes }
}

test.each([
  ['as long as a message may be', 'x'.repeat(5000)],
  ['whose letters are two units, one of them at the border of an attribute', `x${'😀'.repeat(2000)}`],
])('an answer %s holds nobody up: the guide goes on, for him too', async (_, text) => {
  const { visitor, now, press } = await says(text)
  const { chat, messages } = await now()
  expect(chat.guide?.asks?.ask.kind).toBe('choices')
  expect(Math.max(...messages.map((message) => message.text.length))).toBeLessThanOrEqual(5000)
  const { message } = await visitor.call(answerGuide, await press('own'))
  expect(message.text).toMatch(/^A thing of x/)
  expect((await now()).chat.state).toBe('ended')
  const failed = it.world.db.selectFrom('audit').select('data').where('action', '=', 'reaction_failed')
  expect(await failed.execute()).toEqual([])
})

test('a button says what stands on it, and one that nobody drew is refused', async () => {
  const first = await says('Ana')
  const { message } = await first.visitor.call(answerGuide, await first.press('skip'))
  expect(message.text).toBe('skip')
  const second = await says('Boris')
  await second.writes('declined card')
  for (const key of ['constructor', 'toString', '__proto__'])
    expect((await second.visitor.refused(answerGuide, await second.press(key))).code).toBe('unknown_choice')
})

test('thirty messages a minute are thirty, however many of them are buttons', async () => {
  const { visitor, press, writes } = await says('Ana')
  const button = await press('skip')
  // Of this world, in which everybody may do twice as much.
  for (let pressed = 0; pressed < 30; pressed++) await visitor.call(answerGuide, button)
  for (let written = 0; written < 30; written++) await writes('Hello?').catch(() => undefined)
  expect((await visitor.refused(answerGuide, button)).code).toBe('too_many')
})
