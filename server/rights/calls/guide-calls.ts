import * as api from '#contracts/flows.ts'
import * as guide from '#contracts/guide.ts'
import { tryHook } from '#contracts/try-hook.ts'
import { newId } from '#kit/id.ts'
import { greeting } from '#testing/flows.ts'
import { owned, plain, type At } from '../call.ts'
import { chatOf, sceneInbox } from '../chats.ts'

async function savedFlow({ scene }: At) {
  const params = { id: newId() }
  const body = { name: 'Greeting', inboxIds: [], graph: greeting, version: 0 }
  const { version } = await scene.boss.call(api.saveFlow, { params, body })
  return { params, version }
}

async function publishedFlow(at: At) {
  const { params, version } = await savedFlow(at)
  const flow = await at.scene.boss.call(api.publishFlow, { params, body: { version } })
  return { params, version: flow.version }
}

const shown = async (at: At) => ({ params: (await publishedFlow(at)).params })
const exported = { switchboardFlow: 1 as const, name: 'Carried', graph: greeting }

export const guideCalls = [
  plain(api.listFlows, () => ({})),
  plain(api.showFlow, shown),
  plain(api.saveFlow, () => ({
    params: { id: newId() },
    body: { name: 'Greeting', inboxIds: [], graph: greeting, version: 0 },
  })),
  plain(api.publishFlow, async (at) => {
    const { params, version } = await savedFlow(at)
    return { params, body: { version } }
  }),
  plain(api.withdrawFlow, shown),
  plain(api.listFlowVersions, shown),
  plain(api.rollBackFlow, async (at) => {
    const { params, version } = await publishedFlow(at)
    return { params, body: { number: 1, version } }
  }),
  plain(api.archiveFlow, async (at) => ({ ...(await shown(at)), body: { archived: true } })),
  plain(api.tryFlow, () => ({ body: { graph: greeting, locale: 'en', answers: [] } })),
  plain(api.showFlowFigures, shown),
  plain(api.listFlowRatings, shown),
  plain(api.exportFlow, shown),
  plain(api.importFlow, () => ({ body: { id: newId(), flow: exported } })),
  plain(api.listFlowSecrets, () => ({})),
  plain(api.addFlowSecret, () => ({ body: { id: newId(), name: 'Stock' } })),
  plain(api.removeFlowSecret, async ({ scene }) => {
    const id = newId()
    await scene.boss.call(api.addFlowSecret, { body: { id, name: 'Stock' } })
    return { params: { id } }
  }),
  plain(tryHook, () => ({
    body: {
      url: 'https://127.0.0.1/',
      secretId: null,
      flow: 'Stock',
      node: 'hook',
      locale: 'en',
      answers: {},
    },
  })),
  plain(guide.showGuide, async ({ scene }) => ({
    params: { publicId: (await sceneInbox(scene)).publicId },
  })),
  owned(guide.answerGuide, async ({ scene, owner }) => ({
    params: { id: (await chatOf(scene, owner, 'guide')).id },
    body: { id: newId(), question: null, key: 'person' },
  })),
  plain(guide.showGuideTalk, async ({ scene, owner }) => ({
    params: { id: (await chatOf(scene, owner)).ticketId },
  })),
]
