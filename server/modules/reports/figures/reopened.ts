import type { Figure } from './figure.ts'

/** How often work on a resolved ticket began anew, for the agent who had resolved it. */
export const reopened: Figure = {
  key: 'reopened',
  unit: 'count',
  of: 'facts',
  kind: 'reopened',
  says: ({ count }) => count,
}
