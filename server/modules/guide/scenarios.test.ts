import { afterAll, beforeAll, expect } from 'vitest'
import { showChat, startChat, writeInChat } from '#contracts/chat.ts'
import { answerGuide } from '#contracts/guide.ts'
import { writeMessage, type TicketThread } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openChatDesk, type ChatDesk } from '#testing/chats.ts'
import { drawn, inAll, node, publish } from '#testing/flows.ts'
import { scenario } from '#testing/scenario.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
  const nodes = [
    node('start', 'start', {}),
    node('ticket', 'create_ticket', { typeId: null, componentId: null, title: '', text: inAll('Kept.') }),
    node('many', 'ask', {
      text: inAll('How many?'),
      name: 'many',
      field: 'number',
      least: 1,
      most: 9,
      isOptional: true,
    }),
    node('bye', 'end', { text: inAll('Bye!') }),
  ]
  const lines = ['start next ticket', 'ticket next many', 'many next bye']
  await publish(it, drawn(nodes, ...lines), [it.inbox.id])
})
afterAll(() => it.stop())

/** A customer's chat that the guide has made a ticket of, and still asks. */
async function asked() {
  const chatId = newId()
  const body = { messageId: newId(), inbox: 'portal', text: 'My lantern broke', talkTo: 'guide' as const }
  await it.petar.call(startChat, { body: { id: chatId, ...body } })
  await it.world.reactions.settle()
  const { chat } = await it.petar.call(showChat, { params: { id: chatId } })
  expect(chat.guide?.asks?.ask).toMatchObject({ kind: 'field', field: 'number' })
  return { id: chat.ticketId ?? '', chatId, question: chat.guide?.asks?.id ?? '' }
}
const said = (view: TicketThread | null) => view?.messages.map(({ side, text }) => `${side}: ${text}`)
const before = ['contact: My lantern broke', 'system: Kept. (bg)', 'system: How many? (bg)']

scenario('a customer answers by a button, and those who work here see it and what the guide says', () => it, {
  given: asked,
  who: 'petar',
  calls: answerGuide,
  with: ({ chatId, question }) => ({
    params: { id: chatId },
    body: { id: newId(), question, key: 'skip' },
  }),
  gives: { message: { text: 'Продължи без това' } },
  tells: [['message.added', 'contact', { side: 'contact' }]],
  sees: ({ petar, maria, elena }) => {
    const all = [...before, 'contact: Продължи без това', 'system: Bye! (bg)']
    expect([said(petar), said(maria), elena]).toEqual([all, all, null])
  },
})

scenario('words that are no answer are asked for again, in everybody’s thread', () => it, {
  given: asked,
  who: 'petar',
  calls: writeInChat,
  with: ({ chatId }) => ({ params: { id: chatId }, body: { id: newId(), text: 'ninety' } }),
  tells: [['message.added', 'contact', { side: 'contact' }]],
  sees: ({ petar, tomas }) => {
    const all = [...before, 'contact: ninety', 'system: Моля, напишете число, например 12.']
    expect([said(petar), said(tomas)]).toEqual([all, all])
  },
})

scenario('a note of an agent is none of the guide’s business', () => it, {
  given: asked,
  who: 'maria',
  calls: writeMessage,
  with: ({ id }) => ({ params: { id }, body: { id: newId(), text: 'A good customer', isNote: true } }),
  tells: [['message.added', 'staff', { isNote: true }]],
  sees: ({ petar, maria }) => {
    expect(said(petar)).toEqual(before)
    expect(said(maria)).toEqual([...before, 'agent: A good customer'])
  },
})

scenario('an agent cannot answer for his customer', () => it, {
  given: asked,
  who: 'maria',
  calls: answerGuide,
  with: ({ chatId, question }) => ({
    params: { id: chatId },
    body: { id: newId(), question, key: 'skip' },
  }),
  refused: { code: 'not_allowed' },
  tells: [],
})
