import { afterAll, beforeAll, expect, test } from 'vitest'
import { rateChat, showChat } from '#contracts/chat.ts'
import {
  exportCounted,
  figureKeys,
  isOfGuide,
  listCounted,
  recountReports,
  showReport,
  type FigureKey,
} from '#contracts/reports.ts'
import { guest, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { greeting, publish } from '#testing/flows.ts'
import { comes } from '#testing/queues.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
  await publish(it, greeting, [it.inbox.id])
  await comes(it.maria)
})
afterAll(() => it.stop())

const today = new Date().toISOString().slice(0, 10)
const query = { from: today, to: today, timeZone: 'UTC' }
const settle = () => it.world.reactions.settle()
async function guide(more = {}) {
  await settle()
  const { total } = await it.kalina.call(showReport, { query: { ...query, ...more } })
  return Object.fromEntries(figureKeys.filter(isOfGuide).map((key) => [key, total[key]]))
}
const behind = (figure: FigureKey, who = it.kalina) => who.call(listCounted, { query: { ...query, figure } })

async function asks(text: string, answer?: string) {
  const visitor = await guest(it)
  const { chat } = await starts(it, visitor, { text, talkTo: 'guide', ...(answer && { answer }) })
  const params = { id: chat.id }
  const now = async () => {
    await settle()
    return (await visitor.call(showChat, { params })).chat
  }
  const rates = (stars: number, words: string) => visitor.call(rateChat, { params, body: { stars, words } })
  return { visitor, params, now, rates }
}

test('the reports count what the guide did alone, what came to a person, and what was thought of it', async () => {
  const alone = await asks('Nothing', 'nothing')
  expect((await alone.now()).state).toBe('ended')
  await alone.rates(5, 'Quick')
  await alone.rates(2, 'Not so quick')
  const left = await asks('Nothing at all', 'nothing')
  await left.now()
  const handed = await asks('Talk to a person')
  const { ticketId } = await handed.now()
  expect(ticketId).not.toBeNull()
  expect(await guide()).toEqual({
    guide_led: 3,
    guide_alone: 2,
    guide_handed_over: 1,
    guide_ratings: 1,
    guide_satisfaction: 2,
  })
  // Nobody's work is rated by it.
  expect((await behind('ratings')).total).toBe(0)
  const verdict = { ticket: null, agent: null, stars: 2, words: 'Not so quick', chat: { asked: 'Nothing' } }
  expect((await behind('guide_ratings')).items).toMatchObject([verdict])
  expect((await behind('guide_alone')).items).toMatchObject([
    { words: null, chat: { asked: 'Nothing at all' } },
    { words: null, chat: { asked: 'Nothing' } },
  ])
  expect((await behind('guide_handed_over')).items).toMatchObject([{ ticket: { id: ticketId } }])
  const csv = await it.kalina.call(exportCounted, { query: { ...query, figure: 'guide_ratings' } })
  expect(String(csv)).toContain('Not so quick')
})

test('they are told apart by the channel only, are no agent’s own, and counted anew they are the same', async () => {
  const all = await guide()
  expect(await guide({ channel: 'chat' })).toEqual(all)
  expect(await guide({ channel: 'portal' })).toMatchObject({ guide_led: 0, guide_satisfaction: null })
  expect(await guide({ queue: it.queue.id })).toMatchObject({ guide_led: null, guide_satisfaction: null })
  expect((await behind('guide_led', it.maria)).total).toBe(0)
  await it.kalina.call(recountReports, { body: {} })
  expect(await guide()).toEqual(all)
})
