import type { Figure } from './figure.ts'

/** Tickets that came, whoever opened them; also those that follow another and those that were split off. */
export const opened: Figure = {
  key: 'opened',
  unit: 'count',
  of: 'facts',
  kind: 'opened',
  says: ({ count }) => count,
}
