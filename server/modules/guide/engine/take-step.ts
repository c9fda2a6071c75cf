import type { FlowNode } from '#contracts/flow-graph.ts'
import type { GuideState } from '#server/tables/guide.ts'
import { answered } from './answered.ts'
import { arriveAt } from './arrive-at.ts'
import { asksForPerson } from './match-words.ts'
import { handOver } from './hand-over.ts'
import { Pace } from './pace.ts'
import type { Input, Setting, Step, Walk } from './walk.ts'

/** More nodes than this in one step are no way of anybody's: whoever is led in circles is given a person. */
const MOST_NODES = 250

export type Standing = { node: string; state: GuideState }

/**
 * One step: from what the visitor did to where the guide waits for him again, or is done. Pure: what has to be known
 * or done outside is asked for on the way, and whoever takes the step answers.
 */
export function* takeStep(setting: Setting, at: Standing, input: Input): Walk<Step> {
  const pace = new Pace(setting, at.node, at.state)
  if (input.kind === 'person' || (input.kind === 'words' && asksForPerson(input.text)))
    return yield* handOver(pace, {})
  const next = input.kind === 'begin' ? pace.nodeAt(at.node) : yield* answered(pace, input)
  return yield* goOn(pace, next)
}

type Reached = FlowNode | Step | undefined

function* goOn(pace: Pace, first: Reached): Walk<Step> {
  let next = first
  for (let nodes = 0; nodes < MOST_NODES; nodes += 1) {
    if (next === undefined) break
    if ('outcome' in next) return next
    next = yield* arriveAt(pace, next)
  }
  return yield* handOver(pace, {})
}
