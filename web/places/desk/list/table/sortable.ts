import type { Sort } from '#contracts/query/terms.ts'
import type { ViewColumn } from '#contracts/views.ts'

/** The columns that a list can stand in the order of, and which way round the first press puts it. */
const firstWay: Partial<Record<ViewColumn, Sort['direction']>> = {
  number: 'desc',
  priority: 'desc',
  waiting: 'asc',
  due: 'asc',
  created: 'desc',
  updated: 'desc',
}

/** The order after a press on the head of a column; undefined where there is none by it. */
export function pressedSort(column: ViewColumn, now: Sort): Sort | undefined {
  const first = firstWay[column]
  if (first === undefined) return undefined
  const by = column as Sort['by']
  if (now.by !== by) return { by, direction: first }
  return { by, direction: now.direction === 'asc' ? 'desc' : 'asc' }
}
