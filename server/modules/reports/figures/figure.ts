import type { FigureKey, Unit } from '#contracts/reports.ts'
import type { GuidedKind } from '../count/count-guided.ts'
import type { FactKind, SpanKind } from '../count/standing.ts'

/** What many facts of a kind come to: how many they are, and of each the seconds or the stars. */
export type FactSum = { count: number; numbers: readonly number[] }
/** What many spans come to. */
export type SpanSum = {
  /** At the end of the period, or now. */
  atEnd: number
  /** All together, within the period. */
  seconds: number
}

type Named = { key: FigureKey; unit: Unit }
export type FactFigure = Named & {
  of: 'facts'
  kind: FactKind
  only?: 'low'
  says(sum: FactSum): number | null
}
/** Of chats that no agent is counted by. */
export type GuidedFigure = Named & {
  of: 'guided'
  kind: GuidedKind
  says(sum: FactSum): number | null
}
type SpanFigure = Named & {
  of: 'spans'
  kind: SpanKind
  /** Those that last at the end of the period, or the time that all lasted within it. */
  lasting: 'at_end' | 'within'
  says(sum: SpanSum, elapsed: number): number | null
}
type PresenceFigure = Named & {
  of: 'presence'
  lasting: 'within'
  says(sum: SpanSum, elapsed: number): number | null
}

/**
 * A figure is one definition: which lines of the log are counted, what they come to, and so which stand behind it.
 * `elapsed` are the seconds of the period that have passed.
 */
export type Figure = FactFigure | GuidedFigure | SpanFigure | PresenceFigure
