import type { Reach } from '#contracts/chat.ts'
import { freshState, type Setting, type Step } from './walk.ts'
import { takeStep } from './take-step.ts'

export const startOf = ({ graph }: Pick<Setting, 'graph'>): string =>
  graph.nodes.find(({ kind }) => kind === 'start')?.key ?? ''

/**
 * How a flow begins before anybody has written: up to its first question. Null where it does or looks for something
 * before it asks; then it begins with his first word. Pure.
 */
export function openingOf(setting: Setting, reach: Reach): Step | null {
  const walk = takeStep(setting, { node: startOf(setting), state: freshState() }, { kind: 'begin' })
  for (let turn = walk.next(); ; turn = walk.next(reach)) {
    if (turn.done)
      return turn.value.outcome === 'waits' && turn.value.state.aside === null ? turn.value : null
    if (turn.value.need !== 'reach') return null
  }
}
