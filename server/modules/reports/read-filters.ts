import { dimensions, type Dimension } from '#contracts/reports.ts'
import type { Filters } from './measure/asked.ts'

type Given = { [D in Dimension]?: string | string[] | undefined }

/** As they come in an address: one value or several, `none` for none. */
export function readFilters(given: Given): Filters {
  const named = dimensions.flatMap((dimension) => {
    const value = given[dimension]
    return value === undefined
      ? []
      : [[dimension, [value].flat().map((one) => (one === 'none' ? null : one))]]
  })
  return Object.fromEntries(named) as Filters
}
