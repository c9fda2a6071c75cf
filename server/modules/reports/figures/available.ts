import type { Figure } from './figure.ts'

/** How long agents could be given work, all together. */
export const available: Figure = {
  key: 'available',
  unit: 'seconds',
  of: 'presence',
  lasting: 'within',
  says: ({ seconds }) => Math.round(seconds),
}
