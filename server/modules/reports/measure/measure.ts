import type { Dimension, Values } from '#contracts/reports.ts'
import type { Tx } from '#kit/transaction.ts'
import { applies, namedIn } from '../figures/applies.ts'
import type { SpanSum } from '../figures/figure.ts'
import type { Span } from '../read-period.ts'
import type { Filters } from './asked.ts'
import { factLines, sumOf, type FactAsked, type FactLine } from './fact-sums.ts'
import { guidedLines } from './guided-sums.ts'
import { presenceLines, spanLines, sumsBetween, type SpanLine } from './span-sums.ts'
import { noValues, valuesOf, type Sums } from './values-of.ts'

type Asked = { span: Span; filters: Filters; now: Date }
export type Measured = { total: Values; stars: number[]; steps: Values[] }

const earlier = (a: Date, b: Date) => (a < b ? a : b)
const secondsIn = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000

/** The figures of a period and of each of its steps; of days that have not come there are none. */
export async function measure(
  tx: Tx,
  { span, steps, filters, now }: Asked & { steps: readonly Span[] },
): Promise<Measured> {
  const begun = steps.filter(({ start }) => start < now)
  const marks = [span.start, ...begun.map(({ end }) => earlier(end, now))]
  if (begun.length === 0) return { total: noValues, stars: [0, 0, 0, 0, 0], steps: steps.map(() => noValues) }
  const facts = await happenedLines(tx, { marks, filters })
  const spans = await lastingLines(tx, { marks, filters })
  const lasting = Map.groupBy(spans, ({ kind }) => kind)
  const sums = [...lasting].map(([kind, lines]) => [kind, sumsBetween(marks, lines)] as const)
  const byStep = Map.groupBy(facts, ({ step }) => step)
  const ofStep = (step: number): Sums => ({
    facts: sumOf(byStep.get(step) ?? []),
    spans: new Map(sums.map(([kind, each]) => [kind, each[step] ?? nothing])),
    elapsed: secondsIn(marks[step] ?? now, marks[step + 1] ?? now),
  })
  const total: Sums = {
    facts: sumOf(facts),
    spans: new Map(sums.map(([kind, each]) => [kind, together(each)])),
    elapsed: secondsIn(span.start, marks.at(-1) ?? now),
  }
  return {
    total: valuesOf(total, filters),
    stars: starsIn(total),
    steps: steps.map((_, step) => (step < begun.length ? valuesOf(ofStep(step), filters) : noValues)),
  }
}

/** The same told apart by one thing, for the whole period. */
export async function measureApart(
  tx: Tx,
  { span, filters, split, now }: Asked & { split: Dimension },
): Promise<Map<string | null, Values>> {
  const marks = [span.start, earlier(span.end, now)]
  if (span.start >= now) return new Map()
  const facts = Map.groupBy(await happenedLines(tx, { marks, filters, split }), ({ value }) => value)
  const spans = Map.groupBy(await lastingLines(tx, { marks, filters, split }), ({ value }) => value)
  const elapsed = secondsIn(span.start, marks[1] ?? now)
  const values = [...new Set([...facts.keys(), ...spans.keys()])]
  return new Map(
    values.map((value) => {
      const lasting = Map.groupBy(spans.get(value) ?? [], ({ kind }) => kind)
      const sums: Sums = {
        facts: sumOf(facts.get(value) ?? []),
        spans: new Map([...lasting].map(([kind, lines]) => [kind, sumsBetween(marks, lines)[0] ?? nothing])),
        elapsed,
      }
      return [value, valuesOf(sums, filters, split)]
    }),
  )
}

const happenedLines = async (tx: Tx, asked: FactAsked): Promise<FactLine[]> => [
  ...(await factLines(tx, asked)),
  ...(await guidedLines(tx, asked)),
]

async function lastingLines(tx: Tx, asked: Parameters<typeof spanLines>[1]): Promise<SpanLine[]> {
  const isOfAgents = applies({ of: 'presence' }, namedIn(asked.filters, asked.split))
  const spans = await spanLines(tx, asked)
  return isOfAgents ? [...spans, ...(await presenceLines(tx, asked))] : spans
}

const nothing: SpanSum = { atEnd: 0, seconds: 0 }
const together = (sums: readonly SpanSum[]): SpanSum => ({
  atEnd: sums.at(-1)?.atEnd ?? 0,
  seconds: sums.reduce((sum, { seconds }) => sum + seconds, 0),
})

const starsIn = ({ facts }: Sums) => {
  const counts = [0, 0, 0, 0, 0]
  for (const given of facts.get('rated')?.numbers ?? []) counts[given - 1]! += 1
  return counts
}
