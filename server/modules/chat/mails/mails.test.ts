import { afterAll, beforeAll, expect, test } from 'vitest'
import { askForTranscript, endChat, readChat, showChat } from '#contracts/chat.ts'
import { mailUnseen } from '#modules/chat'
import { guest, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { asking, drawn, inAll, node, publish } from '#testing/flows.ts'
import { comes, routed } from '#testing/queues.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
  await comes(it.maria)
})
afterAll(() => it.stop())

const mailsTo = (address: string) =>
  it.world.db
    .selectFrom('mails')
    .select(['kind', 'text', 'to_name'])
    .where('to_address', '=', address)
    .execute()

/** As if the last words had been said a while ago. */
const later = () => it.world.db.updateTable('inboxes').set({ mail_after_minutes: 1 }).execute()
async function agedByMinutes(id: string) {
  await later()
  await it.world.db
    .updateTable('messages')
    .set((eb) => ({ at: eb.fn('date_trunc', [eb.val('hour'), 'at']) }))
    .where('conversation_id', '=', id)
    .execute()
}

test('what a visitor who left has not seen goes to him by mail, all in one and once', async () => {
  const visitor = await guest(it)
  const email = 'lost@example.org'
  const { chat } = await starts(it, visitor, { email })
  const ticket = await routed(it, chat.ticketId ?? '')
  await it.says(it.maria, ticket.id, 'It is at your neighbour’s.')
  await it.says(it.maria, ticket.id, 'He is difficult', true)
  await it.says(it.maria, ticket.id, 'Are you there?')
  await agedByMinutes(chat.id)
  await mailUnseen(it.world)
  await mailUnseen(it.world)
  const mails = await mailsTo(email)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('It is at your neighbour’s.')
  expect(mails[0]?.text).toContain('Are you there?')
  expect(mails[0]?.text).not.toContain('difficult')
})

test('who has seen it gets none', async () => {
  const visitor = await guest(it)
  const { chat } = await starts(it, visitor, { email: 'here@example.org' })
  const ticket = await routed(it, chat.ticketId ?? '')
  await it.says(it.maria, ticket.id, 'Hello.')
  await visitor.call(readChat, { params: { id: chat.id }, body: { seq: 2 } })
  await agedByMinutes(chat.id)
  await mailUnseen(it.world)
  expect(await mailsTo('here@example.org')).toEqual([])
  await visitor.call(endChat, { params: { id: chat.id } })
})

test('a transcript goes out as it was said, without notes, and to nobody before one of us has talked', async () => {
  const visitor = await guest(it)
  const { chat } = await starts(it, visitor)
  const asked = { params: { id: chat.id }, body: { email: 'kept@example.org' } }
  const alone = await guest(it)
  const lonely = await starts(it, alone, { talkTo: 'guide' })
  const early = { params: { id: lonely.chat.id }, body: asked.body }
  expect((await alone.refused(askForTranscript, early)).code).toBe('not_done_yet')
  const ticket = await routed(it, chat.ticketId ?? '')
  await it.world.reactions.settle()
  await it.says(it.maria, ticket.id, 'At your door tomorrow.')
  await it.says(it.maria, ticket.id, 'Secret', true)
  await it.maria.call(endChat, { params: { id: chat.id } })
  await visitor.call(askForTranscript, asked)
  await it.world.reactions.settle()
  const [mail] = await mailsTo('kept@example.org')
  expect(mail).toMatchObject({ kind: 'chat_transcript', to_name: '' })
  // The address was only typed: it may be anybody's, and he gets no words of a stranger's from us.
  expect(mail?.text).not.toContain('Where is my parcel?')
  expect(mail?.text).toContain('At your door tomorrow.')
  expect(mail?.text).toContain('could be anybody’s')
  expect(mail?.text).not.toContain('Secret')
})

test('to the address of his login a customer gets all that was said', async () => {
  const { chat } = await starts(it, it.petar, { inbox: 'portal' })
  const ticket = await routed(it, chat.ticketId ?? '')
  await it.says(it.maria, ticket.id, 'At your door tomorrow.')
  await it.petar.call(askForTranscript, { params: { id: chat.id }, body: {} })
  await it.world.reactions.settle()
  const mails = await mailsTo(it.petar.member.email)
  const text = mails.find(({ kind }) => kind === 'chat_transcript')?.text
  expect(text).toContain('Where is my parcel?')
  expect(text).toContain('At your door tomorrow.')
  await it.petar.call(endChat, { params: { id: chat.id } })
})

test('what the guide repeats of a visitor’s words goes to no address that was only typed', async () => {
  const nodes = [
    node('start', 'start', {}),
    asking('name', 'Your name?'),
    node('bye', 'hand_over', { text: inAll('Thank you, {{name}}.') }),
  ]
  await publish(it, drawn(nodes, 'start next name', 'name next bye'), [it.inbox.id])
  const visitor = await guest(it)
  const email = 'stranger@example.org'
  const { chat } = await starts(it, visitor, { email, text: 'Cheap watches', talkTo: 'guide' })
  await it.world.reactions.settle()
  const { messages } = await visitor.call(showChat, { params: { id: chat.id } })
  expect(messages.map(({ text }) => text)).toContain('Thank you, Cheap watches.')
  await agedByMinutes(chat.id)
  await mailUnseen(it.world)
  expect(await mailsTo(email)).toEqual([])
  await visitor.call(endChat, { params: { id: chat.id } })
})

test('the address of a login counts as typed until it is confirmed', async () => {
  const login = it.world.db.updateTable('users').where('id', '=', it.petar.id)
  await login.set({ email_verified_at: null }).execute()
  const { chat } = await starts(it, it.petar, { inbox: 'portal', text: 'Cheap watches' })
  const asked = { params: { id: chat.id }, body: {} }
  expect((await it.petar.refused(askForTranscript, asked)).code).toBe('not_done_yet')
  const ticket = await routed(it, chat.ticketId ?? '')
  await it.world.reactions.settle()
  await it.says(it.maria, ticket.id, 'We sell none.')
  await it.petar.call(askForTranscript, asked)
  await it.world.reactions.settle()
  const mails = await mailsTo(it.petar.member.email)
  const last = mails.findLast(({ kind }) => kind === 'chat_transcript')
  expect(last?.text).toContain('We sell none.')
  expect(last?.text).not.toContain('Cheap watches')
  await login.set({ email_verified_at: new Date() }).execute()
})
