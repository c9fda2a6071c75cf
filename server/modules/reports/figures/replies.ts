import type { Figure } from './figure.ts'

/** All words of agents to customers. Notes are none, nor what the house says by itself. */
export const replies: Figure = {
  key: 'replies',
  unit: 'count',
  of: 'facts',
  kind: 'replied',
  says: ({ count }) => count,
}
