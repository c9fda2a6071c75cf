import type { Figure } from './figure.ts'

/** Tickets that are not done at the end of the period, for their processor then. Merged ones are part of another. */
export const open: Figure = {
  key: 'open',
  unit: 'count',
  of: 'spans',
  kind: 'open',
  lasting: 'at_end',
  says: ({ atEnd }) => atEnd,
}
