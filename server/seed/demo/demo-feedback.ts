import type { FastifyInstance } from 'fastify'
import { sendFeedback } from '#contracts/feedback.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { demoActor } from './demo-cast-client.ts'
import { letPass } from './let-pass.ts'

/** What people say about the product itself: it has a queue of its own. */
export async function sendDemoFeedback(world: World, app: FastifyInstance): Promise<void> {
  const ahmed = await demoActor(world, app, 'ahmed')
  const tomas = await demoActor(world, app, 'tomas')
  const problem = await ahmed.call(sendFeedback, {
    body: {
      id: newId(),
      kind: 'problem',
      words:
        'The photo of my receipt is not taken.\nI pick it, wait, and then it says that the file was cut off.',
      about: {
        page: '/portal/new',
        screen: '390 × 844',
        browser: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) · en',
        fault: 'file_cut_off',
      },
    },
  })
  const idea = await tomas.call(sendFeedback, {
    body: {
      id: newId(),
      kind: 'idea',
      words: 'A key that opens the next chat that waits would save me the mouse.',
      about: null,
    },
  })
  await letPass(world, problem.id, 9)
  await letPass(world, idea.id, 5)
}
