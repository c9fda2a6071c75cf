import type { Figure } from './figure.ts'

/** Of the open ones those whose customer waits for a word of ours. */
export const waiting: Figure = {
  key: 'waiting',
  unit: 'count',
  of: 'spans',
  kind: 'waiting',
  lasting: 'at_end',
  says: ({ atEnd }) => atEnd,
}
