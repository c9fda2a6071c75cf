import { attachFile } from '#contracts/files.ts'
import type { UserRole } from '#contracts/roles.ts'
import { saveComponent, saveTicketType } from '#contracts/ticket-types.ts'
import { assignTicket, openTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { pictureOf } from '#kit/store/sample-pictures.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { ask } from './ask.ts'
import { makeSomebody, type Somebody } from './people.ts'

/** Stands in every note and in every field for staff: no customer ever meets it. */
export const NOTE_MARK = 'zqnote'

export type Opened = { id: string; contactId: string }
export type Thread = Opened & { number: string; conversationId: string; noteId: string; pictureId: string }

export type Scene = TestWorld & {
  typeId: string
  componentId: string
  /** An admin and an agent who are nobody's caller and nobody's stranger. */
  boss: Somebody
  helper: Somebody
  somebody(role: UserRole): Promise<Somebody>
  /** The same one each time, for what leaves him as he is. */
  regular(role: UserRole, part: 'caller' | 'stranger'): Promise<Somebody>
  /** A new ticket: a customer's own, or one that somebody who works here has in process. */
  open(owner: Somebody): Promise<Opened>
  /** The same ticket each time, with a note and a picture, for what leaves it open. */
  threadOf(owner: Somebody): Promise<Thread>
}

const same = (text: string) => ({ en: text, bg: text, ru: text })

export const sceneSettings = { LIMIT_FACTOR: '100000', DB_POOL: '6' }

export async function openScene(there?: TestWorld): Promise<Scene> {
  const it = there ?? (await testWorld(sceneSettings))
  const somebody = (role: UserRole) => makeSomebody(it, role)
  const known = new Map<string, Promise<Somebody>>()
  const regular: Scene['regular'] = (role, part) => {
    const one = known.get(`${role} ${part}`) ?? somebody(role)
    known.set(`${role} ${part}`, one)
    return one
  }
  const boss = await somebody('admin')
  const helper = await somebody('agent')
  const kinds = await addKinds(boss, helper)
  const open: Scene['open'] = async (owner) => {
    const customer = owner.role === 'customer' ? owner : await regular('customer', 'stranger')
    const { mark } = customer
    const body = { id: newId(), title: `Card ${mark}`, description: `Where is it, ${mark}?`, ...kinds }
    const ticket = await customer.call(openTicket, { body })
    if (owner !== customer) {
      await helper.call(assignTicket, { params: { id: ticket.id }, body: { processorId: owner.id } })
    }
    return { id: ticket.id, contactId: ticket.contact.id }
  }
  const threads = new Map<Somebody, Promise<Thread>>()
  const threadOf: Scene['threadOf'] = (owner) => {
    const thread = threads.get(owner) ?? open(owner).then((opened) => fill(it, opened, { owner, helper }))
    threads.set(owner, thread)
    return thread
  }
  return { ...it, ...kinds, boss, helper, somebody, regular, open, threadOf }
}

async function fill(it: TestWorld, opened: Opened, by: { owner: Somebody; helper: Somebody }) {
  const params = { id: opened.id }
  const note = { id: newId(), text: `${NOTE_MARK} about ${by.owner.mark}`, isNote: true }
  const { ticket } = await by.helper.call(writeMessage, { params, body: note })
  const bytes = await pictureOf('png')
  const query = { messageId: newId(), name: `picture ${by.owner.mark}.png`, bytes: bytes.length }
  const { text } = await ask(it, attachFile, { params, query, bytes }, { cookie: by.owner.cookie })
  const { message } = JSON.parse(text) as { message: { file: { id: string } } }
  const { number, conversationId } = ticket
  return { ...opened, number, conversationId, noteId: note.id, pictureId: message.file.id }
}

async function addKinds(boss: Somebody, helper: Somebody) {
  const [typeId, componentId] = [newId(), newId()]
  const type = { key: 'general', name: same('General'), icon: 'help', place: 1, descriptionLimit: 5000 }
  await boss.call(saveTicketType, { params: { id: typeId }, body: { ...type, version: 0, fields: [] } })
  const component = { key: 'cards', name: same('Cards'), place: 1, version: 0, agentIds: [helper.id] }
  await boss.call(saveComponent, { params: { id: componentId }, body: component })
  return { typeId, componentId }
}
