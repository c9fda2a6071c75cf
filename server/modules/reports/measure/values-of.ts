import { dimensions, figureKeys, type Dimension, type Values } from '#contracts/reports.ts'
import type { Figure, SpanSum } from '../figures/figure.ts'
import { definitions } from '../figures/figures.ts'
import type { Filters } from './asked.ts'
import type { FactSums } from './fact-sums.ts'

export type Sums = { facts: FactSums; spans: ReadonlyMap<string, SpanSum>; elapsed: number }

export const noValues: Values = Object.fromEntries(figureKeys.map((key) => [key, null]))

/** What each figure says of these sums. */
export const valuesOf = (sums: Sums, filters: Filters, split?: Dimension): Values =>
  Object.fromEntries(
    definitions.map((figure) => [figure.key, applies(figure, filters, split) ? valueOf(figure, sums) : null]),
  )

function valueOf(figure: Figure, { facts, spans, elapsed }: Sums): number | null {
  if (figure.of === 'facts') return figure.says(facts.get(figure.kind) ?? { count: 0, numbers: [] })
  const kind = figure.of === 'presence' ? 'available' : figure.kind
  return figure.says(spans.get(kind) ?? { atEnd: 0, seconds: 0 }, elapsed)
}

/** Nobody is available for one type of tickets only. */
const applies = ({ of }: Figure, filters: Filters, split: Dimension | undefined) =>
  of !== 'presence' ||
  dimensions.every((one) => one === 'agent' || (one !== split && filters[one] === undefined))
