import { learnAgain, showLearning, similarTickets, understand } from '#contracts/answers.ts'
import { draftReply, sumUpThread } from '#contracts/suggestions.ts'
import { owned, plain } from '../call.ts'

const nothing = () => ({})

export const answersCalls = [
  plain(understand, () => ({ body: { text: 'Where is my card?' } })),
  owned(similarTickets, async ({ scene, owner }) => ({ params: { id: (await scene.threadOf(owner)).id } })),
  owned(draftReply, async ({ scene, owner }) => ({ params: { id: (await scene.threadOf(owner)).id } })),
  owned(sumUpThread, async ({ scene, owner }) => ({ params: { id: (await scene.threadOf(owner)).id } })),
  plain(showLearning, nothing),
  plain(learnAgain, nothing),
]
