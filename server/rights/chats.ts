import { attachInChat, endChat, startChat } from '#contracts/chat.ts'
import { saveInbox, type Inbox } from '#contracts/inboxes.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveQueue } from '#contracts/queues.ts'
import { writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { pictureOf } from '#kit/store/sample-pictures.ts'
import { greeting, publish } from '#testing/flows.ts'
import { ask } from './ask.ts'
import type { Somebody } from './people.ts'
import type { Scene } from './scene.ts'

const same = (text: string) => ({ en: text, bg: text, ru: text })

const queueParts = {
  name: same('Chats'),
  place: 9,
  typeIds: [],
  componentIds: [],
  takesRest: false,
  capacity: 3,
  isStrict: false,
  isExclusive: false,
  skillIds: [],
  fallbackId: null,
  fallbackMinutes: 60,
  leadId: null,
  leadMinutes: 15,
  hoursId: null,
  memberIds: [],
  version: 0,
}

export const inboxOf = ({ typeId }: Scene, queueId: string): BodyOf<typeof saveInbox> => ({
  publicId: `shop-${newId().slice(-12)}`,
  name: 'Shop',
  sites: ['https://shop.example'],
  look: {
    side: 'right',
    accent: null,
    title: same('Shop'),
    greeting: same('Hello'),
    away: same('Away'),
    guide: same(''),
    asks: {},
  },
  languages: ['en'],
  moreLanguages: [],
  queueId,
  typeId,
  showsTyping: false,
  mailAfterMinutes: 10,
  inPortal: false,
  inHelp: false,
  version: 0,
})

const inboxes = new WeakMap<Scene, Promise<Inbox>>()

/** Where all chats of a scene come in; its guide asks, and waits for the answer. */
export function sceneInbox(scene: Scene): Promise<Inbox> {
  const inbox = inboxes.get(scene) ?? makeInbox(scene)
  inboxes.set(scene, inbox)
  return inbox
}

async function makeInbox(scene: Scene): Promise<Inbox> {
  const queueId = newId()
  const key = `k${queueId.replaceAll('-', '_')}`
  await scene.boss.call(saveQueue, { params: { id: queueId }, body: { ...queueParts, key } })
  const inbox = await scene.boss.call(saveInbox, { params: { id: newId() }, body: inboxOf(scene, queueId) })
  await publish({ kalina: scene.boss }, greeting, [inbox.id])
  return inbox
}

/** A new chat: a customer's own, or for those who work here that of some customer. */
export async function chatOf(scene: Scene, owner: Somebody, talkTo: 'person' | 'guide' = 'person') {
  const customer = owner.role === 'customer' ? owner : await scene.regular('customer', 'stranger')
  const { publicId } = await sceneInbox(scene)
  const body = {
    id: newId(),
    messageId: newId(),
    inbox: publicId,
    text: `Hello from ${customer.mark}`,
    talkTo,
  }
  const { chat } = await customer.call(startChat, { body })
  return { id: chat.id, ticketId: chat.ticketId ?? '', customer }
}

/** One that was answered: else there is nothing to rate. */
export async function endedChatOf(scene: Scene, owner: Somebody) {
  const chat = await chatOf(scene, owner)
  const answer = { id: newId(), text: 'Here it is.' }
  await scene.boss.call(writeMessage, { params: { id: chat.ticketId }, body: answer })
  await chat.customer.call(endChat, { params: { id: chat.id } })
  return chat
}

export async function chatPictureOf(scene: Scene, owner: Somebody): Promise<string> {
  const { id, customer } = await chatOf(scene, owner)
  const bytes = await pictureOf('png')
  const query = { messageId: newId(), name: `picture ${customer.mark}.png`, bytes: bytes.length }
  const { text } = await ask(
    scene,
    attachInChat,
    { params: { id }, query, bytes },
    { cookie: customer.cookie },
  )
  return (JSON.parse(text) as { message: { file: { id: string } } }).message.file.id
}
