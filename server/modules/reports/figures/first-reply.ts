import type { FactFigure } from './figure.ts'
import { percentile } from './percentile.ts'

/** From the opening to the first reply, by the clock on the wall; of the first replies in the period. */
const firstReplies = { unit: 'seconds', of: 'facts', kind: 'answered' } as const

/** Half of them were quicker. */
export const firstReply: FactFigure = {
  ...firstReplies,
  key: 'first_reply',
  says: ({ numbers }) => percentile(numbers, 0.5),
}

/** Nine in ten were quicker. */
export const firstReplyP90: FactFigure = {
  ...firstReplies,
  key: 'first_reply_p90',
  says: ({ numbers }) => percentile(numbers, 0.9),
}
