import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAvailability } from '#contracts/availability.ts'
import { showInbox } from '#contracts/chat.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { listInvitations, removeInvitation, saveInvitation } from '#contracts/invitations.ts'
import { newId } from '#kit/id.ts'
import { addInbox, guest, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { makeClient } from '#testing/client.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

type Body = BodyOf<typeof saveInvitation>

function invites(over: Partial<Body> = {}, id = newId()) {
  const body: Body = {
    inboxId: it.inbox.id,
    words: { en: 'May we help?' },
    pages: [],
    afterSeconds: 30,
    guests: 'all',
    languages: [],
    reach: 'always',
    isOn: true,
    version: 0,
    ...over,
  }
  return { params: { id }, body }
}
const script = async (path: 'look' | 'invitations', inbox = it.inbox.publicId) =>
  (await makeClient(it).send({ method: 'GET', url: `/widget/${path}/${inbox}.js` })).text
const isTold = async (id: string) => (await script('invitations')).includes(id)

test('a site without an invitation loads nothing for them; with one that is on it does', async () => {
  const asks = `import('/widget/invitations/${it.inbox.publicId}.js')`
  expect(await script('look')).not.toContain(asks)
  const saved = await it.kalina.call(saveInvitation, invites())
  expect(await script('look')).toContain(asks)
  expect(await isTold(saved.id)).toBe(true)
  const off = invites({ isOn: false, version: 1 }, saved.id)
  await it.kalina.call(saveInvitation, off)
  expect(await script('look')).not.toContain(asks)
  expect(await isTold(saved.id)).toBe(false)
})

test('one that holds only while somebody answers is told of only then, also to a page that asks again', async () => {
  const { id } = await it.kalina.call(saveInvitation, invites({ reach: 'open' }))
  const inHours = await it.kalina.call(saveInvitation, invites({ reach: 'hours' }))
  expect(await isTold(id)).toBe(false)
  expect(await isTold(inHours.id)).toBe(true)
  await it.maria.call(setAvailability, { body: { state: 'available' } })
  expect(await isTold(id)).toBe(true)
})

test('the chat that it led to is counted, once, and what is made up is not', async () => {
  const { id } = await it.kalina.call(saveInvitation, invites())
  const who = await guest(it)
  expect((await who.call(showInbox, { params: { publicId: it.inbox.publicId } })).invitations).toContainEqual(
    {
      id,
      words: { en: 'May we help?' },
    },
  )
  await starts(it, who, { invitation: id })
  await starts(it, who, { invitation: newId() })
  const other = await addInbox(it, { queueId: it.queue.id, inPortal: false })
  const foreign = await it.kalina.call(saveInvitation, invites({ inboxId: other.id }))
  await starts(it, who, { invitation: foreign.id })
  const { items } = await it.kalina.call(listInvitations, { params: { id: it.inbox.id } })
  expect(items.find((one) => one.id === id)?.chats).toEqual({ lately: 1, ever: 1 })
  expect(items.map(({ chats }) => chats.ever).reduce((a, b) => a + b)).toBe(1)
  const ofOther = await it.kalina.call(listInvitations, { params: { id: other.id } })
  expect(ofOther.items.map(({ chats }) => chats.ever)).toEqual([0])
})

test('two admins do not overwrite each other, and what was taken away comes not back', async () => {
  const { id } = await it.kalina.call(saveInvitation, invites())
  await it.kalina.call(saveInvitation, invites({ words: { en: 'Hello?' }, version: 1 }, id))
  expect((await it.kalina.refused(saveInvitation, invites({ version: 1 }, id))).code).toBe('stale')
  await it.kalina.call(removeInvitation, { params: { id } })
  expect((await it.kalina.refused(saveInvitation, invites({ version: 2 }, id))).code).toBe('not_found')
  expect((await it.kalina.refused(removeInvitation, { params: { id } })).code).toBe('not_found')
  expect(await isTold(id)).toBe(false)
})

test('an invitation stays with its inbox, and says something', async () => {
  const { id } = await it.kalina.call(saveInvitation, invites())
  const other = await addInbox(it, { queueId: it.queue.id, inPortal: false })
  const moved = invites({ inboxId: other.id, version: 1 }, id)
  expect((await it.kalina.refused(saveInvitation, moved)).code).toBe('id_used')
  const none = invites({ inboxId: newId() })
  expect((await it.kalina.refused(saveInvitation, none)).code).toBe('not_found')
  expect((await it.kalina.refused(saveInvitation, invites({ words: {} }))).code).toBe('invalid')
})

test('words of an invitation stay words in the script that carries them', async () => {
  const words = { en: '</script>\u2028`${alert(1)}` "\'' }
  const { id } = await it.kalina.call(saveInvitation, invites({ words }))
  const told = /switchboardInvitation\.invite\((.*)\)$/s.exec(await script('invitations'))?.[1] ?? ''
  const { items } = JSON.parse(told) as { items: { id: string; words: object }[] }
  expect(items.find((one) => one.id === id)?.words).toEqual(words)
})
