import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForPerson, endChat, rateChat, showChat, startChat, writeInChat } from '#contracts/chat.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { listFlowRatings, listFlows, saveFlow, showFlowFigures, withdrawFlow } from '#contracts/flows.ts'
import { answerGuide, showGuide, showGuideTalk } from '#contracts/guide.ts'
import { showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import {
  addInbox,
  guest,
  openChatDesk,
  starts,
  watchChat,
  type ChatDesk,
  type Guest,
} from '#testing/chats.ts'
import { makeClient } from '#testing/client.ts'
import { drawn, greeting, inAll, node, publish } from '#testing/flows.ts'
import { addQueue, comes, routed } from '#testing/queues.ts'

let it: ChatDesk
let flowId: string
beforeAll(async () => {
  it = await openChatDesk()
  flowId = await publish(it, greeting, [it.inbox.id])
  await comes(it.maria)
})
afterAll(() => it.stop())

const settle = () => it.world.reactions.settle()
const chatOf = async (who: Guest, id: string) => {
  await settle()
  return who.call(showChat, { params: { id } })
}
const told = ({ messages }: Awaited<ReturnType<typeof chatOf>>) =>
  messages.map(({ side, text }) => `${side}: ${text}`)

async function begun(text = 'Hello there, quokka') {
  const visitor = await guest(it)
  const { chat } = await starts(it, visitor, { text, talkTo: 'guide' })
  return { visitor, id: chat.id, now: await chatOf(visitor, chat.id) }
}
/** By the button that is shown. */
async function press(visitor: Guest, id: string, key: string) {
  const { chat } = await chatOf(visitor, id)
  const body = { id: newId(), question: chat.guide?.asks?.id ?? null, key }
  return visitor.call(answerGuide, { params: { id }, body })
}
/** Another flow in an inbox of its own. */
async function inboxWith(graph: FlowGraph) {
  const queue = await addQueue(it, { takesRest: false })
  const inbox = await addInbox(it, { queueId: queue.id, inPortal: false })
  await publish(it, graph, [inbox.id])
  return { ...it, inbox }
}

describe('a chat that the guide leads', () => {
  test('the page shows how it begins before anybody has written', async () => {
    const { opening } = await makeClient(it).call(showGuide, { params: { publicId: it.inbox.publicId } })
    expect(opening).toEqual({
      said: ['Hello!', 'What is it about?'],
      ask: {
        kind: 'choices',
        options: [
          { key: 'card', label: 'My card' },
          { key: 'nothing', label: 'Nothing' },
        ],
      },
    })
  })

  test('begins by the answer to that, hands over with what it has learnt, and both views are the same', async () => {
    const visitor = await guest(it)
    const id = newId()
    const thread = await starts(it, visitor, { id, text: 'My card', talkTo: 'guide', answer: 'card' })
    expect(thread.chat).toMatchObject({ state: 'guided', ticketId: null })
    const watch = await watchChat(it, visitor, id)
    await routed(it, (await chatOf(visitor, id)).chat.ticketId ?? '')
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    watch.socket.close()
    expect(told(fresh)).toEqual(['contact: My card', 'system: Somebody comes.'])
    expect(fresh.chat).toMatchObject({ state: 'live', guide: { asks: null } })
    const params = { id: fresh.chat.ticketId ?? '' }
    expect((await it.maria.call(showGuideTalk, { params })).talk).toMatchObject({
      outcome: 'handed_over',
      items: [{ asked: 'What is it about?', answered: 'My card' }],
    })
    expect((await it.maria.call(showTicket, { params })).ticket.title).toBe('My card')
    await visitor.call(endChat, { params: { id } })
  })

  test('asks, is answered by a button, once, and ends', async () => {
    // Words that fit nothing go to a person here; the flow says so.
    expect((await begun('quokkas')).now.chat.state).toBe('live')
    const other = await guest(it)
    const chat = { id: newId(), messageId: newId() }
    await starts(it, other, { ...chat, text: '2', talkTo: 'guide' })
    const fresh = await chatOf(other, chat.id)
    expect(fresh.chat).toMatchObject({ state: 'ended', endedBy: 'system' })
    expect(told(fresh)).toEqual(['contact: 2', 'system: Bye!'])
    const refused = await other.refused(answerGuide, {
      params: { id: chat.id },
      body: { id: newId(), question: null, key: 'card' },
    })
    expect(refused.code).toBe('chat_over')
  })

  test('a person comes at any time: by the button of the guide and by that of the chat', async () => {
    const ask = await inboxWith(
      drawn(
        [
          node('start', 'start', {}),
          node('number', 'ask', {
            text: inAll('Which number?'),
            name: 'number',
            field: 'number',
            least: 1,
            most: 99,
            isOptional: false,
          }),
          node('urgent', 'route', { queueId: it.queue.id, priority: 5 }),
          node('when', 'ask', {
            text: inAll('When was {{number}}?'),
            name: 'when',
            field: 'date',
            least: null,
            most: null,
            isOptional: true,
          }),
          node('vip', 'set_attribute', { name: 'order', value: '{{number}}' }),
          node('person', 'hand_over', { text: {} }),
        ],
        'start next number',
        'number next urgent',
        'urgent next when',
        'when next vip',
        'vip next person',
      ),
    )
    const visitor = await guest(ask)
    const id = newId()
    await starts(ask, visitor, { id, text: 'many', talkTo: 'guide' })
    const asked = await chatOf(visitor, id)
    expect(told(asked)).toEqual(['contact: many', 'system: Please write a number, such as 12.'])
    const watch = await watchChat(ask, visitor, id)
    await visitor.call(writeInChat, { params: { id }, body: { id: newId(), text: '7' } })
    const next = await chatOf(visitor, id)
    expect(told(next).at(-1)).toBe('system: When was 7?')
    expect(next.chat.guide?.asks?.ask).toMatchObject({ kind: 'field', field: 'date', isOptional: true })
    const stale = { id: newId(), question: asked.chat.guide?.asks?.id ?? null, key: 'skip' }
    expect((await visitor.refused(answerGuide, { params: { id }, body: stale })).code).toBe('question_over')
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    watch.socket.close()
    const live = await visitor.call(askForPerson, { params: { id }, body: {} })
    const { ticket } = await it.maria.call(showTicket, { params: { id: live.ticketId ?? '' } })
    expect(ticket).toMatchObject({ priority: 5, queueId: it.queue.id })
    expect((await chatOf(visitor, id)).chat.guide?.asks).toBeNull()
    await visitor.call(endChat, { params: { id } })

    const again = await guest(ask)
    const two = newId()
    await starts(ask, again, { id: two, text: '5', talkTo: 'guide' })
    await press(again, two, 'skip')
    // Nobody works in the queue of this inbox: the question is kept, and the answer goes to an address.
    const away = await chatOf(again, two)
    expect(away.chat.guide?.asks?.ask).toMatchObject({ kind: 'field', field: 'email' })
    await again.call(writeInChat, { params: { id: two }, body: { id: newId(), text: 'ana@example.com' } })
    const kept = await chatOf(again, two)
    expect(kept.chat).toMatchObject({ state: 'as_ticket', email: 'ana@example.com', guide: { asks: null } })
    const talk = await it.maria.call(showGuideTalk, { params: { id: kept.chat.ticketId ?? '' } })
    expect(talk.talk).toMatchObject({ outcome: 'ticket', attributes: { order: '5' } })
  })

  test('the same answer sent again is one message, and a second to the same question is refused', async () => {
    expect((await begun('my 3rd kangaroo')).now.chat.state).toBe('live')
    const other = await guest(it)
    const chat = newId()
    await other.call(startChat, {
      body: {
        id: chat,
        messageId: newId(),
        inbox: it.inbox.publicId,
        text: '…',
        talkTo: 'guide',
        answer: 'gone',
      },
    })
    const asked = await chatOf(other, chat)
    expect(told(asked).at(-1)).toContain('Please choose one')
    const body = { id: newId(), question: asked.chat.guide?.asks?.id ?? null, key: 'nothing' }
    const twice = await Promise.all([1, 2].map(() => other.call(answerGuide, { params: { id: chat }, body })))
    expect(twice[0]).toEqual(twice[1])
    expect(told(await chatOf(other, chat))).toEqual([...told(asked), 'contact: Nothing', 'system: Bye!'])
  })

  test('with no flow a person is asked for at once, as soon as it is withdrawn', async () => {
    const own = await inboxWith(greeting)
    const flow = (await it.kalina.call(listFlows)).items.find(({ inboxIds }) =>
      inboxIds.includes(own.inbox.id),
    )
    await it.kalina.call(withdrawFlow, { params: { id: flow?.id ?? '' } })
    const visitor = await guest(own)
    const { chat } = await starts(own, visitor, { talkTo: 'guide' })
    expect((await chatOf(visitor, chat.id)).chat.state).toBe('live')
    expect((await visitor.call(showGuide, { params: { publicId: own.inbox.publicId } })).opening).toBeNull()
  })

  test('ends when its visitor has long been silent, and it is counted that he left there', async () => {
    const own = await inboxWith(
      drawn(
        [
          node('start', 'start', {}),
          node('name', 'ask', {
            text: inAll('Your name?'),
            name: 'name',
            field: 'text',
            least: 3,
            most: null,
            isOptional: false,
          }),
          node('bye', 'end', { text: {} }),
        ],
        'start next name',
        'name next bye',
      ),
    )
    const visitor = await guest(own)
    const { chat } = await starts(own, visitor, { text: 'X', talkTo: 'guide' })
    expect((await chatOf(visitor, chat.id)).chat.state).toBe('guided')
    await it.world.sweeps.settle()
    expect((await chatOf(visitor, chat.id)).chat.state).toBe('guided')
    const long = new Date(it.world.now().getTime() - 31 * 60_000)
    const run = it.world.db.updateTable('guide_runs').where('conversation_id', '=', chat.id)
    await run.set({ moved_at: long }).execute()
    await Promise.all([it.world.sweeps.settle(), it.world.sweeps.settle()])
    expect((await chatOf(visitor, chat.id)).chat).toMatchObject({ state: 'ended', guide: { asks: null } })
    const flow = (await it.kalina.call(listFlows)).items.find(({ inboxIds }) =>
      inboxIds.includes(own.inbox.id),
    )
    const figures = await it.kalina.call(showFlowFigures, { params: { id: flow?.id ?? '' }, query: {} })
    expect(figures.items.find((one) => one.node === 'name')).toMatchObject({ came: 1, left: 1, wentOn: {} })
  })

  test('is counted where it came, went on and left', async () => {
    const { items } = await it.kalina.call(showFlowFigures, { params: { id: flowId }, query: {} })
    const what = items.find((one) => one.node === 'what')
    expect(what).toMatchObject({ left: 0, wentOn: { card: 1, nothing: 2, other: 2 } })
    expect(what?.came).toBe(5)
  })
})

describe('a chat that the guide alone led to its end', () => {
  test('is rated by itself, and its flow says so; of the work of people nothing is counted', async () => {
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor, { text: 'Nothing', talkTo: 'guide', answer: 'nothing' })
    const params = { id: chat.id }
    const early = await visitor.refused(rateChat, { params, body: { stars: 4, words: '' } })
    expect(early.code).toBe('not_done_yet')
    expect((await chatOf(visitor, chat.id)).chat).toMatchObject({ state: 'ended', abilities: { rate: true } })
    const watch = await watchChat(it, visitor, chat.id)
    await visitor.call(rateChat, { params, body: { stars: 4, words: 'Quick' } })
    const { folded, fresh } = await watch.after()
    watch.socket.close()
    expect(folded).toEqual(fresh)
    expect(fresh.chat).toMatchObject({ ticketId: null, rating: { stars: 4, words: 'Quick' } })
    const flow = (await it.kalina.call(listFlows)).items.find(({ id }) => id === flowId)
    expect(flow).toMatchObject({ rated: 1, stars: 4 })
    const { items } = await it.kalina.call(listFlowRatings, { params: { id: flowId } })
    expect(items).toMatchObject([{ stars: 4, words: 'Quick' }])
    const { rows } = await it.world.pool.query('select count(*)::int as n from ratings')
    expect(rows).toEqual([{ n: 0 }])
    const stranger = await guest(it)
    expect((await stranger.refused(rateChat, { params, body: { stars: 1, words: '' } })).code).toBe(
      'not_found',
    )
  })
})

describe('a draft', () => {
  test('that is saved twice at once is stale the second time, and an inbox has one flow', async () => {
    const id = newId()
    const body = { name: 'Two', inboxIds: [], graph: greeting, version: 0 }
    await it.kalina.call(saveFlow, { params: { id }, body })
    expect((await it.kalina.refused(saveFlow, { params: { id }, body })).code).toBe('stale')
    const taken = { ...body, inboxIds: [it.inbox.id], version: 1 }
    expect((await it.kalina.refused(saveFlow, { params: { id }, body: taken })).code).toBe('already_taken')
  })
})
