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

export type TicketMade = {
  id: string
  number: string
  contactId: string
  conversationId: string
  replyId: string
  noteId: string
}

export type Scene = TestWorld & {
  typeId: string
  componentId: string
  /** An admin and an agent who are nobody's caller and nobody's stranger. */
  boss: Somebody
  helper: Somebody
  somebody(role: UserRole): Promise<Somebody>
  /** The same one each time, for what leaves him as he is. */
  regular(role: UserRole, part: 'caller' | 'stranger'): Promise<Somebody>
  /** A customer's own ticket; one that somebody who works here has in process. With a reply and a note. */
  ticketOf(owner: Somebody): Promise<TicketMade>
  /** A picture in the thread. */
  pictureIn(ticket: TicketMade, owner: Somebody): Promise<string>
}

const same = (text: string) => ({ en: text, bg: text, ru: text })

export async function openScene(): Promise<Scene> {
  const it = await testWorld({ LIMIT_FACTOR: '100000', DB_POOL: '6' })
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
  const png = await pictureOf('png')

  const ticketOf: Scene['ticketOf'] = async (owner) => {
    const customer = owner.role === 'customer' ? owner : await regular('customer', 'stranger')
    const { mark } = customer
    const body = { id: newId(), title: `Card ${mark}`, description: `Where is it, ${mark}?`, ...kinds }
    const { id, number, conversationId, contact } = await customer.call(openTicket, { body })
    const say = async (who: Somebody, text: string, isNote: boolean) => {
      const messageId = newId()
      await who.call(writeMessage, { params: { id }, body: { id: messageId, text, isNote } })
      return messageId
    }
    const replyId = await say(customer, `Please, ${mark}`, false)
    const noteId = await say(helper, `${NOTE_MARK} about ${mark}`, true)
    if (owner !== customer) {
      await helper.call(assignTicket, { params: { id }, body: { processorId: owner.id } })
    }
    return { id, number, conversationId, contactId: contact.id, replyId, noteId }
  }
  const pictureIn: Scene['pictureIn'] = async ({ id }, owner) => {
    const query = { messageId: newId(), name: `picture ${owner.mark}.png`, bytes: png.length }
    const { text } = await ask(
      it,
      attachFile,
      { params: { id }, query, bytes: png },
      { cookie: owner.cookie },
    )
    return (JSON.parse(text) as { message: { file: { id: string } } }).message.file.id
  }
  return { ...it, ...kinds, boss, helper, somebody, regular, ticketOf, pictureIn }
}

async function addKinds(boss: Somebody, helper: Somebody) {
  const [typeId, componentId] = [newId(), newId()]
  const type = { key: 'general', name: same('General'), icon: 'help', place: 1, descriptionLimit: 5000 }
  await boss.call(saveTicketType, { params: { id: typeId }, body: { ...type, version: 0, fields: [] } })
  const component = { key: 'cards', name: same('Cards'), place: 1, version: 0, agentIds: [helper.id] }
  await boss.call(saveComponent, { params: { id: componentId }, body: component })
  return { typeId, componentId }
}
