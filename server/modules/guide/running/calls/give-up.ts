import type { Sweep } from '#kit/sweeps.ts'
import { keepAnswer } from './keep-answer.ts'

/** A call takes 12 seconds at most, and a moment in the queue; after this whoever made it is no more. */
const LATE_SECONDS = 40
const AT_ONCE = 100

/** Nobody waits for a call whose process died: an answer is what was found, and a web hook has failed. */
export const giveUpCalls: Sweep = {
  name: 'guide-calls',
  service: 'worker',
  everySeconds: 10,
  async run(world) {
    const late = await world.db
      .selectFrom('guide_runs')
      .select(['conversation_id', 'node', 'call_id', 'state'])
      .where('outcome', '=', 'waits')
      .where('call_answer', 'is', null)
      .where('call_id', 'is not', null)
      .where('moved_at', '<', new Date(world.now().getTime() - LATE_SECONDS * 1000))
      .orderBy('moved_at')
      .limit(AT_ONCE)
      .execute()
    for (const { conversation_id: conversationId, node, call_id: id, state } of late) {
      const { looking } = state
      const answer = looking
        ? ({ kind: 'found', items: looking.items, isSure: looking.isSure } as const)
        : ({ kind: 'hook', isDone: false, text: '' } as const)
      await keepAnswer(world, { id: id ?? '', conversationId, node }, answer)
    }
  },
}
