import type { GuidedFigure } from './figure.ts'

const chats = {
  unit: 'count',
  of: 'guided',
  says: ({ count }) => count,
} as const satisfies Partial<GuidedFigure>

/** Chats that began with the guide. */
export const guideLed: GuidedFigure = { ...chats, key: 'guide_led', kind: 'led' }

/** Those that ended without a person. */
export const guideAlone: GuidedFigure = { ...chats, key: 'guide_alone', kind: 'alone' }

/** Those in which a person was asked for, or a ticket was made. */
export const guideHandedOver: GuidedFigure = { ...chats, key: 'guide_handed_over', kind: 'handed_over' }

/** What visitors think of chats that the guide led alone, by the day on which they said it. */
export const guideRatings: GuidedFigure = { ...chats, key: 'guide_ratings', kind: 'guide_rated' }

/** The stars on average; nobody's work is counted by them. */
export const guideSatisfaction: GuidedFigure = {
  key: 'guide_satisfaction',
  unit: 'stars',
  of: 'guided',
  kind: 'guide_rated',
  says: ({ count, numbers }) => (count === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / count),
}
