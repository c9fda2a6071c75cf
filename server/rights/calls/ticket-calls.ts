import { attachFile, downloadFile, showPreview } from '#contracts/files.ts'
import { showHistory } from '#contracts/history.ts'
import { readTicket } from '#contracts/read-marks.ts'
import {
  assignTicket,
  changeTicket,
  countTickets,
  exportTickets,
  listTickets,
  moveTicket,
  openTicket,
  showTicket,
  writeMessage,
} from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'

export async function theTicket({ scene, owner }: At) {
  const { id } = await scene.ticketOf(owner)
  return { params: { id } }
}

async function thePicture({ scene, owner }: At) {
  const ticket = await scene.ticketOf(owner)
  return { id: await scene.pictureIn(ticket, owner) }
}

const bytes = Buffer.from('Some text.')

export const ticketCalls = [
  plain(listTickets, async ({ scene, owner }) => {
    await scene.ticketOf(owner)
    return { query: { q: 'Card' } }
  }),
  plain(countTickets, () => ({ query: { q: 'status:new' } })),
  plain(exportTickets, () => ({ query: { q: '' } })),
  plain(openTicket, async ({ scene, caller }) => {
    const { contactId } = await scene.somebody('customer')
    const { typeId, componentId } = scene
    const forWhom = caller?.role === 'customer' ? {} : { contactId: contactId ?? '' }
    return { body: { id: newId(), title: 'New', description: 'New', typeId, componentId, ...forWhom } }
  }),
  owned(showTicket, theTicket),
  owned(writeMessage, async (at) => ({
    ...(await theTicket(at)),
    body: { id: newId(), text: 'Hello', isNote: false },
  })),
  owned(attachFile, async (at) => ({
    ...(await theTicket(at)),
    query: { messageId: newId(), name: 'a.txt', bytes: bytes.length },
    bytes,
  })),
  owned(downloadFile, async (at) => ({ params: await thePicture(at) })),
  owned(showPreview, async (at) => ({ params: { ...(await thePicture(at)), size: 'thumb' } })),
  owned(moveTicket, async (at) => ({ ...(await theTicket(at)), body: { move: 'close' } })),
  owned(changeTicket, async ({ scene, owner }) => {
    const { id } = await scene.ticketOf(owner)
    const { ticket } = await scene.boss.call(showTicket, { params: { id } })
    return { params: { id }, body: { version: ticket.version, priority: 5 } }
  }),
  owned(assignTicket, async (at) => ({
    ...(await theTicket(at)),
    body: { processorId: at.scene.helper.id },
  })),
  owned(readTicket, async (at) => ({ ...(await theTicket(at)), body: { seq: 1 } })),
  owned(showHistory, theTicket),
]
