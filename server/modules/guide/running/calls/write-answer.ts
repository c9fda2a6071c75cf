import type { Locale } from '#contracts/roles.ts'
import type { Job } from '#kit/jobs.ts'
import { answerFrom } from '#modules/answers'
import { keepAnswer, type Call } from './keep-answer.ts'
import { toShow } from './to-show.ts'

/** Names the question by its run: what somebody asked is in no queue of jobs. */
export type Question = Call & { locale: Locale }

/** Has an answer written from the articles in the name of a run; what was found is the answer where that fails. */
export const writeAnswer: Job<Question> = {
  name: 'guide-answer',
  retries: 1,
  parallel: 8,
  async run(world, { locale, ...call }) {
    const run = await world.db
      .selectFrom('guide_runs')
      .select('state')
      .where('conversation_id', '=', call.conversationId)
      .where('call_id', '=', call.id)
      .where('call_answer', 'is', null)
      .executeTakeFirst()
    const text = run?.state.looking?.words
    if (text === undefined) return
    await keepAnswer(world, call, { kind: 'found', ...toShow(await answerFrom(world, { text, locale })) })
  },
}
