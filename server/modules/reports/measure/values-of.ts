import { figureKeys, type Dimension, type Values } from '#contracts/reports.ts'
import { applies, namedIn } from '../figures/applies.ts'
import type { Figure, SpanSum } from '../figures/figure.ts'
import { definitions } from '../figures/figures.ts'
import type { Filters } from './asked.ts'
import type { FactSums } from './fact-sums.ts'

export type Sums = { facts: FactSums; spans: ReadonlyMap<string, SpanSum>; elapsed: number }

export const noValues: Values = Object.fromEntries(figureKeys.map((key) => [key, null]))

/** What each figure says of these sums. */
export function valuesOf(sums: Sums, filters: Filters, split?: Dimension): Values {
  const asked = namedIn(filters, split)
  return Object.fromEntries(
    definitions.map((figure) => [figure.key, applies(figure, asked) ? valueOf(figure, sums) : null]),
  )
}

function valueOf(figure: Figure, { facts, spans, elapsed }: Sums): number | null {
  if (figure.of === 'facts' || figure.of === 'guided')
    return figure.says(facts.get(figure.kind) ?? { count: 0, numbers: [] })
  const kind = figure.of === 'presence' ? 'available' : figure.kind
  return figure.says(spans.get(kind) ?? { atEnd: 0, seconds: 0 }, elapsed)
}
