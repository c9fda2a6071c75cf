import { dimensions, figureKeys, steps } from '#contracts/reports.ts'
import type { Dimension, FigureKey, Step } from '#contracts/reports.ts'
import { daysOf, periods, stepFor } from './period.ts'
import type { Days, PeriodName } from './period.ts'

type Given = Record<string, unknown>
type Filters = { [D in Dimension]?: string | undefined }

/** What an address of the reports says; every key is named, so that one that is left out does not stay. */
export type ReportSearch = Filters & {
  period?: PeriodName | undefined
  from?: string | undefined
  to?: string | undefined
  zone?: string | undefined
  by?: Step | undefined
  split?: Dimension | undefined
  figure?: FigureKey | undefined
  stars?: string | undefined
}

const oneOf = <T extends string>(known: readonly T[], value: unknown) => known.find((one) => one === value)
const word = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : undefined
const date = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(word(value) ?? '') ? word(value) : undefined)

export const readReportSearch = (search: Given): ReportSearch => ({
  period: oneOf(periods, search['period']),
  from: date(search['from']),
  to: date(search['to']),
  zone: word(search['zone']),
  by: oneOf(steps, search['by']),
  split: oneOf(dimensions, search['split']),
  figure: oneOf(figureKeys, search['figure']),
  stars: oneOf(['1', '2', '3', '4', '5'], word(search['stars'])),
  ...(Object.fromEntries(dimensions.map((one) => [one, word(search[one])])) as Filters),
})

export type Asked = Days & { timeZone: string; by: Step; split: Dimension; filters: Filters }

/** What is asked of the server. */
export function askedBy(search: ReportSearch, ownZone: string, now: number): Asked {
  const timeZone = search.zone ?? ownZone
  const { from, to } = search
  const days = from && to ? { from, to } : daysOf(search.period ?? '30d', timeZone, now)
  const filters = Object.fromEntries(dimensions.flatMap((one) => (search[one] ? [[one, search[one]]] : [])))
  return { ...days, timeZone, by: search.by ?? stepFor(days), split: search.split ?? 'agent', filters }
}
