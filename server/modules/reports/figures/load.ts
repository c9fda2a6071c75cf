import type { Figure } from './figure.ts'

/** How many open tickets agents had at a time, on average over the period: the time of all, by the time that passed. */
export const load: Figure = {
  key: 'load',
  unit: 'cases',
  of: 'spans',
  kind: 'open',
  lasting: 'within',
  says: ({ seconds }, elapsed) => (elapsed <= 0 ? null : seconds / elapsed),
}
