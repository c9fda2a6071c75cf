import {
  fillCannedReply,
  listCannedReplies,
  previewTemplate,
  removeCannedReply,
  saveCannedReply,
} from '#contracts/canned-replies.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'
import { worker } from './worker.ts'

const texts = { en: 'Hello {{contact.name}}' }

async function ownReply(at: At) {
  const { owner } = at
  const params = { id: newId() }
  const body = { name: `Reply of ${owner.mark}`, texts, scope: 'me', componentId: null } as const
  await worker(at).call(saveCannedReply, { params, body: { ...body, version: 0 } })
  return { params, body: { ...body, version: 1 } }
}

export const cannedCalls = [
  plain(listCannedReplies, () => ({})),
  owned(saveCannedReply, ownReply),
  owned(removeCannedReply, async (at) => ({ params: (await ownReply(at)).params })),
  owned(fillCannedReply, async (at) => {
    const { id } = await at.scene.threadOf(at.owner)
    return { params: (await ownReply(at)).params, body: { ticketId: id } }
  }),
  plain(previewTemplate, async ({ scene }) => {
    const { number } = await scene.threadOf(scene.helper)
    return { body: { texts, number } }
  }),
]
