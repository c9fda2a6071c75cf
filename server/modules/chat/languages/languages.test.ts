import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  archiveChatLanguage,
  listChatLanguages,
  saveChatLanguage,
  showChatLanguage,
} from '#contracts/chat-languages.ts'
import { saveInbox } from '#contracts/inboxes.ts'
import { german } from '#server/seed/demo/demo-german.ts'
import { addInbox, openChatDesk, type ChatDesk } from '#testing/chats.ts'
import { makeClient } from '#testing/client.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

const arabic = {
  name: 'العربية',
  direction: 'rtl' as const,
  words: { send: 'إرسال', 'bubble.open': 'افتح الدردشة', ofAnotherVersion: 'x', end: '' },
  version: 0,
}
const page = async (path: string) => (await makeClient(it).send({ method: 'GET', url: path })).text

test('a language that was added is spoken by bubble and panel of the inboxes that name it, English where it is silent', async () => {
  const params = { code: 'ar' }
  const inboxOf = { queueId: it.queue.id, inPortal: false, moreLanguages: ['ar'] }
  await expect(addInbox(it, inboxOf)).rejects.toThrow('unknown_choice')
  const saved = await it.kalina.call(saveChatLanguage, { params, body: arabic })
  expect(saved.words).toEqual({ send: 'إرسال', 'bubble.open': 'افتح الدردشة' })
  expect(await makeClient(it).call(showChatLanguage, { params })).toEqual({
    code: 'ar',
    direction: 'rtl',
    words: saved.words,
  })
  const { publicId } = await addInbox(it, {
    ...inboxOf,
    look: { ...it.inbox.look, also: { ar: { title: 'متجر', greeting: '', away: '', guide: '' } } },
  })
  const look = await page(`/widget/look/${publicId}.js`)
  expect(look).toContain('"ar":{"open":"افتح الدردشة","close":"Close chat"')
  expect(look).toContain('"title":"متجر"')
  expect(await page(`/widget/panel?inbox=${publicId}&locale=ar`)).toContain('<html lang="ar" dir="rtl"')
  // Whoever does not name it does not speak it.
  expect(await page(`/widget/panel?inbox=${it.inbox.publicId}&locale=ar`)).toContain(
    '<html lang="en" dir="ltr"',
  )

  await it.kalina.call(archiveChatLanguage, { params, body: { archived: true } })
  expect((await makeClient(it).refused(showChatLanguage, { params })).code).toBe('not_found')
  expect(await page(`/widget/panel?inbox=${publicId}&locale=ar`)).toContain('<html lang="en" dir="ltr"')
})

test('two admins do not overwrite each other’s words, and the product’s own languages are not typed over', async () => {
  const params = { code: 'de' }
  const body = { name: 'Deutsch', direction: 'ltr' as const, words: { send: 'Senden' }, version: 0 }
  await it.kalina.call(saveChatLanguage, { params, body })
  expect((await it.kalina.refused(saveChatLanguage, { params, body })).code).toBe('already_taken')
  await it.kalina.call(saveChatLanguage, { params, body: { ...body, version: 1 } })
  expect((await it.kalina.refused(saveChatLanguage, { params, body: { ...body, version: 1 } })).code).toBe(
    'stale',
  )
  const own = { params: { code: 'bg' }, body }
  expect((await it.kalina.refused(saveChatLanguage, own)).code).toBe('invalid')
  const { english } = await it.kalina.call(listChatLanguages)
  expect(english).toMatchObject({ send: 'Send', 'bubble.open': 'Open chat' })
  const both = { ...it.inbox, moreLanguages: ['en'] }
  const { id, keyEnd: _end, keyMadeAt: _at, archived: _archived, ...inbox } = both
  expect((await it.kalina.refused(saveInbox, { params: { id }, body: inbox })).code).toBe('unknown_choice')
})

/** What a language lacks beside the English words, says in vain, or fills in otherwise. */
function gapsIn(words: Record<string, string>, english: Record<string, string>): string[] {
  const filledIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted((a, b) => a.localeCompare(b))
  const says = (text: string, name: string) =>
    (words[name] ?? '').trim() !== '' && filledIn(words[name] ?? '').join(' ') === filledIn(text).join(' ')
  return [
    ...Object.keys(english).filter((name) => !says(english[name] ?? '', name)),
    ...Object.keys(words).filter((name) => !(name in english)),
  ]
}

test('the German of the demo says all that the chat and its guide say', async () => {
  const { english } = await it.kalina.call(listChatLanguages)
  expect(gapsIn(german, english)).toEqual([])
})

test.each([
  ['words that are missing', {}, ['end', 'left']],
  ['one that says nothing', { end: ' ', left: 'noch {n}' }, ['end']],
  ['one that leaves out what is filled in', { end: 'Chat beenden', left: 'noch etwas' }, ['left']],
  ['one that nobody asks for', { end: 'Chat beenden', left: 'noch {n}', ende: 'Ende' }, ['ende']],
])('finds %s', (_, words: Record<string, string>, gaps) => {
  expect(gapsIn(words, { end: 'End chat', left: '{n} left' })).toEqual(gaps)
})
