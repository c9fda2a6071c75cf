import * as api from '#contracts/chat.ts'
import { solveEffort } from '#contracts/effort/solve-effort.ts'
import * as languages from '#contracts/chat-languages.ts'
import * as invitations from '#contracts/invitations.ts'
import * as sessions from '#contracts/visitor-sessions.ts'
import * as desk from '#contracts/inboxes.ts'
import { receiveChat } from '#contracts/read-marks.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'
import { chatOf, chatPictureOf, endedChatOf, inboxOf, sceneInbox } from '../chats.ts'

const theChat = async ({ scene, owner }: At) => ({ params: { id: (await chatOf(scene, owner)).id } })
const bytes = Buffer.from('Some text.')

async function savedInbox({ scene }: At) {
  const { queueId } = await sceneInbox(scene)
  const params = { id: newId() }
  await scene.boss.call(desk.saveInbox, { params, body: inboxOf(scene, queueId) })
  return { params }
}

async function ban({ scene }: At) {
  const customer = await scene.somebody('customer')
  const { id } = await chatOf(scene, customer)
  await scene.boss.call(desk.banVisitor, { params: { id }, body: { reason: 'Rude' } })
  const { items } = await scene.boss.call(desk.listBans)
  const found = items.find(({ contact }) => contact.id === customer.contactId)
  return { params: { id: found?.id ?? '' } }
}

const german = { name: 'Deutsch', direction: 'ltr' as const, words: { send: 'Senden' } }

/** There is one of it for all, so each call finds it as the former has left it. */
async function savedLanguage({ boss }: At['scene']) {
  const params = { code: 'de' }
  const { items } = await boss.call(languages.listChatLanguages)
  const version = items.find(({ code }) => code === 'de')?.version ?? 0
  const saved = await boss.call(languages.saveChatLanguage, { params, body: { ...german, version } })
  return { params, version: saved.version }
}

const invitationOf = (inboxId: string) => ({
  inboxId,
  words: { en: 'May we help?' },
  pages: [],
  afterSeconds: 30,
  guests: 'all' as const,
  languages: [],
  reach: 'always' as const,
  isOn: true,
  version: 0,
})

export const chatCalls = [
  plain(api.showInbox, async ({ scene }) => ({
    params: { publicId: (await sceneInbox(scene)).publicId },
  })),
  plain(sessions.askForEffort, () => ({})),
  plain(sessions.openVisitorSession, async ({ scene }) => ({
    body: {
      inbox: (await sceneInbox(scene)).publicId,
      effort: await solveEffort(await scene.boss.call(sessions.askForEffort)),
    },
  })),
  plain(sessions.endVisitorSession, () => ({})),
  plain(api.startChat, async ({ scene }) => ({
    body: { id: newId(), messageId: newId(), inbox: (await sceneInbox(scene)).publicId, text: 'Hello' },
  })),
  plain(api.listChats, () => ({})),
  owned(api.showChat, theChat),
  owned(api.writeInChat, async (at) => ({ ...(await theChat(at)), body: { id: newId(), text: 'Hello' } })),
  owned(api.attachInChat, async (at) => ({
    ...(await theChat(at)),
    query: { messageId: newId(), name: 'a.txt', bytes: bytes.length },
    bytes,
  })),
  owned(api.downloadChatFile, async ({ scene, owner }) => ({
    params: { id: await chatPictureOf(scene, owner) },
  })),
  owned(api.showChatPreview, async ({ scene, owner }) => ({
    params: { id: await chatPictureOf(scene, owner), size: 'thumb' },
  })),
  owned(api.readChat, async (at) => ({ ...(await theChat(at)), body: { seq: 1 } })),
  owned(receiveChat, async (at) => ({ ...(await theChat(at)), body: { seq: 1 } })),
  owned(api.noteChatPage, async (at) => ({
    ...(await theChat(at)),
    body: { url: 'https://shop.example/lamps', title: 'Lamps' },
  })),
  owned(api.askForPerson, async ({ scene, owner }) => ({
    params: { id: (await chatOf(scene, owner, 'guide')).id },
    body: {},
  })),
  owned(api.endChat, theChat),
  owned(api.rateChat, async ({ scene, owner }) => ({
    params: { id: (await endedChatOf(scene, owner)).id },
    body: { stars: 4, words: 'Quick' },
  })),
  owned(api.askForTranscript, async ({ scene, owner }) => ({
    params: { id: (await endedChatOf(scene, owner)).id },
    body: {},
  })),
  plain(desk.listInboxes, () => ({})),
  plain(desk.saveInbox, async ({ scene }) => ({
    params: { id: newId() },
    body: inboxOf(scene, (await sceneInbox(scene)).queueId),
  })),
  plain(desk.archiveInbox, async (at) => ({ ...(await savedInbox(at)), body: { archived: true } })),
  plain(desk.renewInboxKey, savedInbox),
  plain(languages.listChatLanguages, () => ({})),
  plain(languages.saveChatLanguage, async ({ scene }) => {
    const { params, version } = await savedLanguage(scene)
    return { params, body: { ...german, version } }
  }),
  plain(languages.archiveChatLanguage, async ({ scene }) => {
    const { params } = await savedLanguage(scene)
    return { params, body: { archived: false } }
  }),
  plain(languages.showChatLanguage, async ({ scene }) => {
    const { params } = await savedLanguage(scene)
    return { params }
  }),
  plain(invitations.listInvitations, async ({ scene }) => ({
    params: { id: (await sceneInbox(scene)).id },
  })),
  plain(invitations.saveInvitation, async ({ scene }) => ({
    params: { id: newId() },
    body: invitationOf((await sceneInbox(scene)).id),
  })),
  plain(invitations.removeInvitation, async ({ scene }) => {
    const params = { id: newId() }
    const body = invitationOf((await sceneInbox(scene)).id)
    await scene.boss.call(invitations.saveInvitation, { params, body })
    return { params }
  }),
  plain(desk.showDeskChat, async ({ scene, owner }) => ({
    params: { id: (await chatOf(scene, owner)).ticketId },
  })),
  plain(desk.listDeskChats, () => ({})),
  plain(desk.makeChatTicket, theChat),
  plain(desk.joinChat, theChat),
  plain(desk.leaveChat, theChat),
  plain(desk.banVisitor, async ({ scene }) => ({
    params: { id: (await chatOf(scene, await scene.somebody('customer'))).id },
    body: { reason: 'Rude' },
  })),
  plain(desk.liftBan, ban),
  plain(desk.listBans, () => ({})),
]
