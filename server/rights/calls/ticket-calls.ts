import { attachFile, downloadFile, showPreview } from '#contracts/files.ts'
import { showHistory } from '#contracts/history.ts'
import { readTicket } from '#contracts/read-marks.ts'
import { countTickets, exportTickets, listTickets } from '#contracts/ticket-lists.ts'
import {
  assignTicket,
  changeTicket,
  moveTicket,
  openTicket,
  showTicket,
  writeMessage,
} from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'

async function theThread({ scene, owner }: At) {
  return { params: { id: (await scene.threadOf(owner)).id } }
}
async function newTicket({ scene, owner }: At) {
  return { params: { id: (await scene.open(owner)).id } }
}
const thePicture = async ({ scene, owner }: At) => (await scene.threadOf(owner)).pictureId

const bytes = Buffer.from('Some text.')

export const ticketCalls = [
  plain(listTickets, async ({ scene, owner }) => {
    await scene.threadOf(owner)
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
  owned(showTicket, theThread),
  owned(writeMessage, async (at) => ({
    ...(await theThread(at)),
    body: { id: newId(), text: 'Hello', isNote: false },
  })),
  owned(attachFile, async (at) => ({
    ...(await theThread(at)),
    query: { messageId: newId(), name: 'a.txt', bytes: bytes.length },
    bytes,
  })),
  owned(downloadFile, async (at) => ({ params: { id: await thePicture(at) } })),
  owned(showPreview, async (at) => ({ params: { id: await thePicture(at), size: 'thumb' } })),
  owned(moveTicket, async (at) => ({
    ...(await newTicket(at)),
    // Who works here has his in process.
    body: { move: at.owner.role === 'customer' ? 'close' : 'ask_customer' },
  })),
  owned(changeTicket, async ({ scene, owner }) => {
    const { id } = await scene.open(owner)
    const { ticket } = await scene.boss.call(showTicket, { params: { id } })
    return { params: { id }, body: { version: ticket.version, priority: 5 } }
  }),
  owned(assignTicket, async (at) => ({
    ...(await newTicket(at)),
    body: { processorId: at.scene.helper.id },
  })),
  owned(readTicket, async (at) => ({ ...(await theThread(at)), body: { seq: 1 } })),
  owned(showHistory, theThread),
]
