import type { FactFigure } from './figure.ts'
import { percentile } from './percentile.ts'

/** From the opening, or the reopening, to the resolution, by the clock on the wall; of the resolutions in the period. */
const resolutions = { unit: 'seconds', of: 'facts', kind: 'resolved' } as const

/** Half of them were quicker. */
export const resolution: FactFigure = {
  ...resolutions,
  key: 'resolution',
  says: ({ numbers }) => percentile(numbers, 0.5),
}

/** Nine in ten were quicker. */
export const resolutionP90: FactFigure = {
  ...resolutions,
  key: 'resolution_p90',
  says: ({ numbers }) => percentile(numbers, 0.9),
}
