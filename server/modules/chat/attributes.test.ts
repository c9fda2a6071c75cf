import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteChatPage } from '#contracts/chat.ts'
import { showDeskChat } from '#contracts/inboxes.ts'
import { showTicket } from '#contracts/tickets.ts'
import { guest, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { toldBy } from '#testing/events.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

const page = { url: 'https://shop.example/cart', title: 'Cart', referrer: '' }
const seenBy = async (ticketId: string | null) =>
  (await it.maria.call(showDeskChat, { params: { id: ticketId ?? '' } })).chat?.attributes

test('what the page says of its visitor stands beside the chat, and changes with the page', async () => {
  const rosa = await guest(it)
  const { chat } = await starts(it, rosa, {
    page: { ...page, attributes: { plan: 'pro', 'cart total': 31.5 } },
  })
  expect(await seenBy(chat.ticketId)).toEqual({ plan: 'pro', 'cart total': 31.5 })
  // That nobody is there to take it is told by a sweep, which may come in any moment.
  await it.world.sweeps.settle()
  const note = (attributes?: Record<string, string | number | boolean>) =>
    rosa.call(noteChatPage, {
      params: { id: chat.id },
      body: { ...page, ...(attributes && { attributes }) },
    })
  expect(await toldBy(it, () => note({ plan: 'free' }))).toEqual(['chat.page_moved'])
  expect(await seenBy(chat.ticketId)).toEqual({ plan: 'free' })
  // The same again is told to nobody, and a page that says nothing takes nothing back.
  expect(await toldBy(it, () => note({ plan: 'free' }))).toEqual([])
  expect(await toldBy(it, () => note())).toEqual([])
  expect(await seenBy(chat.ticketId)).toEqual({ plan: 'free' })
})

test.each([
  ['too many', Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`a${at}`, 1]))],
  ['a name that is markup', { '<b>': 'x' }],
  ['a name of the language', { __proto__x: 1, _: 1 }],
  ['a text that is too long', { plan: 'x'.repeat(201) }],
])('%s is refused', async (_called, attributes) => {
  const rosa = await guest(it)
  const { chat } = await starts(it, rosa)
  const body = { ...page, attributes: attributes as Record<string, string> }
  expect((await rosa.refused(noteChatPage, { params: { id: chat.id }, body })).status).toBeGreaterThanOrEqual(
    400,
  )
})

test('how late it is where the visitor is stands beside his words; a zone that nobody knows says nothing', async () => {
  const rosa = await guest(it)
  const zoneOf = async (ticketId: string | null) =>
    (await it.maria.call(showTicket, { params: { id: ticketId ?? '' } })).contact.timeZone
  const { chat } = await starts(it, rosa, { timeZone: 'Asia/Tokyo' })
  expect(await zoneOf(chat.ticketId)).toBe('Asia/Tokyo')
  // He has travelled; and a browser that says nothing, or what is not known here, takes nothing back.
  for (const [timeZone, zone] of [
    ['Europe/Sofia', 'Europe/Sofia'],
    ['Mars/Olympus', 'Europe/Sofia'],
    [undefined, 'Europe/Sofia'],
  ] as const) {
    const again = await starts(it, rosa, { ...(timeZone && { timeZone }) })
    expect(await zoneOf(again.chat.ticketId)).toBe(zone)
  }
})
