import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveInbox, listInboxes, saveInbox, type Inbox } from '#contracts/inboxes.ts'
import { addInbox, openChatDesk, type ChatDesk } from '#testing/chats.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

const get = (url: string, headers = {}) => it.app.inject({ method: 'GET', url, headers })
const tagOf = (inbox: Inbox) => `<script src="/widget.js" data-inbox="${inbox.publicId}" async></script>`
const panelOf = async ({ publicId }: Inbox) => {
  const { headers, payload } = await get(`/widget/panel?inbox=${publicId}`)
  const policy = String(headers['content-security-policy'])
  return {
    framedBy: /frame-ancestors ([^;]*)/.exec(policy)?.[1],
    hears: /data-sites="([^"]*)"/.exec(payload)?.[1],
  }
}
const inHelp = () => addInbox(it, { queueId: it.queue.id, inPortal: false, inHelp: true })

test('the pages of the help have no chat until the admin says so, and then at once', async () => {
  const before = await get('/help/en')
  expect(before.payload).not.toContain('widget.js')
  expect(await panelOf(it.inbox)).toEqual({ framedBy: 'https://shop.example', hears: 'https://shop.example' })

  const inbox = await inHelp()
  for (const url of ['/help/en', '/help/bg', '/help/ru/search?q=card', '/help/en/faults', '/help/en/nothing'])
    expect((await get(url)).payload, url).toContain(tagOf(inbox))
  // Who has kept the page is told that it has changed.
  const again = await get('/help/en', { 'if-none-match': String(before.headers['etag']) })
  expect(again.statusCode).toBe(200)

  await it.kalina.call(archiveInbox, { params: { id: inbox.id }, body: { archived: true } })
  expect((await get('/help/en')).payload).toBe(before.payload)
})

test('their policy lets in own scripts and frames and nothing more than before', async () => {
  const inbox = await inHelp()
  const { headers, payload } = await get('/help/en')
  expect(payload).toContain(tagOf(inbox))
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("script-src 'self'; style-src 'self'")
  expect(policy).toContain("frame-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|nonce|\*|http/)
  // The frame says the same: this site and those of the inbox.
  const own = "'self' https://shop.example"
  expect(await panelOf(inbox)).toEqual({ framedBy: own, hears: own })
})

test('one inbox is there: the last that the admin put there', async () => {
  const first = await inHelp()
  const second = await inHelp()
  const { payload } = await get('/help/en')
  expect(payload).toContain(tagOf(second))
  expect(payload).not.toContain(tagOf(first))
  expect((await panelOf(first)).framedBy).toBe('https://shop.example')
  const { items } = await it.kalina.call(listInboxes)
  expect(items.filter((one) => one.inHelp).map(({ id }) => id)).toEqual([second.id])
  // Of the portal nothing was said.
  expect(items.filter((one) => one.inPortal).map(({ id }) => id)).toEqual([it.inbox.id])
})

test('taken away again it is gone', async () => {
  const { id, keyEnd: _end, keyMadeAt: _at, archived: _archived, ...inbox } = await inHelp()
  await it.kalina.call(saveInbox, { params: { id }, body: { ...inbox, inHelp: false } })
  expect((await get('/help/en')).payload).not.toContain('widget.js')
})
