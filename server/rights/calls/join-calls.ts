import {
  linkTicket,
  mergeTicket,
  splitTicket,
  undoSplit,
  unlinkTicket,
  unmergeTicket,
} from '#contracts/ticket-joins.ts'
import { openTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { owned, type At } from '../call.ts'

/** A ticket of the owner and a second one of the same contact. */
async function pair({ scene, owner }: At) {
  const { id, contactId } = await scene.open(owner)
  const { typeId, boss } = scene
  const body = { id: newId(), title: 'Second', description: 'Second', typeId, contactId }
  await boss.call(openTicket, { body })
  return { id, other: body.id }
}

async function merged(at: At) {
  const { id, other } = await pair(at)
  await at.scene.boss.call(mergeTicket, { params: { id }, body: { intoId: other } })
  return { params: { id }, body: {} }
}

async function toSplit({ scene, owner }: At) {
  const { id } = await scene.open(owner)
  const reply = { id: newId(), text: 'Something else', isNote: false }
  await scene.helper.call(writeMessage, { params: { id }, body: reply })
  return { params: { id }, body: { id: newId(), messageId: reply.id, title: 'Split off' } }
}

async function split(at: At) {
  const asked = await toSplit(at)
  await at.scene.boss.call(splitTicket, asked)
  return { params: { id: asked.body.id }, body: {} }
}

async function linked(at: At) {
  const { id, other } = await pair(at)
  const { links } = await at.scene.boss.call(linkTicket, {
    params: { id },
    body: { otherId: other, kind: 'relates' },
  })
  return { params: { id, linkId: links[0]?.id ?? '' } }
}

export const joinCalls = [
  owned(mergeTicket, async (at) => {
    const { id, other } = await pair(at)
    return { params: { id }, body: { intoId: other } }
  }),
  owned(unmergeTicket, merged),
  owned(splitTicket, toSplit),
  owned(undoSplit, split),
  owned(linkTicket, async (at) => {
    const { id, other } = await pair(at)
    return { params: { id }, body: { otherId: other, kind: 'relates' } }
  }),
  owned(unlinkTicket, linked),
]
