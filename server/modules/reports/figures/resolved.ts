import type { Figure } from './figure.ts'

/** How often a ticket was done: resolved, or closed at once; for its processor. Closing what was resolved is no second time. */
export const resolved: Figure = {
  key: 'resolved',
  unit: 'count',
  of: 'facts',
  kind: 'resolved',
  says: ({ count }) => count,
}
