import { afterAll, beforeAll, expect, test } from 'vitest'
import { askForTranscript, endChat, showChat, showInbox } from '#contracts/chat.ts'
import { saveInbox, showDeskChat } from '#contracts/inboxes.ts'
import { lookIn } from '#contracts/look-in.ts'
import { addInbox, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { greeting, publish } from '#testing/flows.ts'
import { makeClient } from '#testing/client.ts'
import { comes, routed } from '#testing/queues.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
  await comes(it.maria)
  await it.world.db.updateTable('users').set({ locale: 'en' }).where('id', '=', it.petar.id).execute()
})
afterAll(() => it.stop())

/** What those who answer read beside the guide's words, and what the customer's transcript says. */
async function calledIn(inbox: ChatDesk['inbox']) {
  const desk = { ...it, inbox }
  await publish(it, greeting, [inbox.id])
  const { petar } = it
  const { chat } = await starts(desk, petar, { text: 'My card', talkTo: 'guide', answer: 'card' })
  await it.world.reactions.settle()
  const params = { id: chat.id }
  const ticketId = (await petar.call(showChat, { params })).chat.ticketId ?? ''
  await routed(it, ticketId)
  await it.says(it.maria, ticketId, 'It is on its way.')
  await it.maria.call(endChat, { params })
  await petar.call(askForTranscript, { params, body: {} })
  await it.world.reactions.settle()
  const mail = await it.world.db
    .selectFrom('mails')
    .select('text')
    .where('kind', '=', 'chat_transcript')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const beside = await it.maria.call(showDeskChat, { params: { id: ticketId } })
  return { atDesk: beside.chat?.guideName, inMail: /(\S[^\n]*): Somebody comes\./.exec(mail.text)?.[1] }
}

test('the guide of an inbox is called as its admin says, wherever its words are shown', async () => {
  const guide = { en: 'Shop guide', bg: 'Водачът ни', ru: '' }
  const also = { de: { title: '', greeting: '', away: '', guide: 'Lotse' } }
  const inbox = await addInbox(it, {
    queueId: it.queue.id,
    inPortal: false,
    look: { ...it.inbox.look, guide, also },
  })
  const { look } = await makeClient(it).call(showInbox, { params: { publicId: inbox.publicId } })
  expect(['en', 'bg', 'ru', 'de', 'fr'].map((one) => lookIn(look, one).guide)).toEqual([
    'Shop guide',
    'Водачът ни',
    'Shop guide',
    'Lotse',
    'Shop guide',
  ])
  // Maria reads Bulgarian, Petar English.
  const called = await calledIn(inbox)
  expect(called.atDesk).toBe('Водачът ни')
  expect(called.inMail).toMatch(/Shop guide$/)
})

test('where he says nothing it has the product’s own word', async () => {
  const called = await calledIn(it.inbox)
  expect(called.atDesk).toBe('Водач')
  expect(called.inMail).toMatch(/ Guide$/)
})

test('a name is a short line', async () => {
  const { id, keyEnd: _end, keyMadeAt: _at, archived: _archived, ...inbox } = it.inbox
  const named = (en: string) => ({ ...inbox.look, guide: { en, bg: '', ru: '' } })
  const body = { ...inbox, look: named('x'.repeat(41)) }
  expect((await it.kalina.refused(saveInbox, { params: { id }, body })).code).toBe('too_long')
})
