import * as api from '#contracts/answers.ts'
import { newId } from '#kit/id.ts'
import * as suggestions from '#contracts/suggestions.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import { learnJob } from './learn-topics.ts'
import { learningNow } from './show-learning.ts'
import { similarTickets } from './similar-tickets.ts'
import { draftReply } from './suggest/draft-reply.ts'
import { sumUp } from './suggest/sum-up.ts'
import { understand } from './understand.ts'
import { usualType } from './usual-type.ts'

export const routes = [
  route(api.understand, async (world, { actor, body }) => {
    const understood = await snapshot(world, actor, (tx) => understand(tx, body.text))
    return { ...understood, typeId: await usualType(world, understood.components[0]?.id) }
  }),
  route(api.similarTickets, (world, { actor, params }) =>
    snapshot(world, actor, async (tx) => ({
      items: (await similarTickets(tx, params.id)).map(({ share: _share, ...similar }) => similar),
    })),
  ),
  route(suggestions.draftReply, (world, { actor, params }) => draftReply(world, signedIn(actor), params.id)),
  route(suggestions.sumUpThread, (world, { actor, params }) => sumUp(world, signedIn(actor), params.id)),
  route(api.showLearning, (world, { actor }) => snapshot(world, actor, learningNow)),
  route(api.learnAgain, (world, { actor }) =>
    transaction(world, actor, async (tx) => {
      await world.jobs.enqueue(tx, learnJob, {}, newId())
      return { done: true as const }
    }),
  ),
]
