import { LOW_STARS } from '#contracts/satisfaction.ts'
import type { FactFigure } from './figure.ts'

/** Ratings by the day on which they were given, with their stars as they are now; for the agent who had resolved. */
const rated = { of: 'facts', kind: 'rated' } as const

export const ratings: FactFigure = { ...rated, key: 'ratings', unit: 'count', says: ({ count }) => count }

/** The stars on average. */
export const satisfaction: FactFigure = {
  ...rated,
  key: 'satisfaction',
  unit: 'stars',
  says: ({ count, numbers }) => (count === 0 ? null : sumOf(numbers) / count),
}

/** With one star or two. */
export const lowRatings: FactFigure = {
  ...rated,
  only: 'low',
  key: 'low_ratings',
  unit: 'count',
  says: ({ numbers }) => numbers.filter((stars) => stars <= LOW_STARS).length,
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
