import type { Figure } from './figure.ts'

/** Tickets that got their first reply, for the agent who wrote it. */
export const answered: Figure = {
  key: 'answered',
  unit: 'count',
  of: 'facts',
  kind: 'answered',
  says: ({ count }) => count,
}
