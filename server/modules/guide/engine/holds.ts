import type { Comparison, FlowNode } from '#contracts/flow-graph.ts'
import { fold } from '#kit/fold.ts'
import type { Pace } from './pace.ts'

type Test = Extract<FlowNode, { kind: 'condition' }>['test']

/** Whether a condition holds; whether somebody is there is asked outside. */
export function holds(test: Exclude<Test, { of: 'open' }>, { setting, state }: Pace): boolean {
  switch (test.of) {
    case 'signed_in':
      return setting.isSignedIn
    case 'language':
      return setting.locale === test.value
    case 'answer':
      return compares(state.answers[test.name] ?? '', test.how, test.value)
    default:
      return compares(
        state.attributes[test.name] ?? setting.attributes[test.name] ?? '',
        test.how,
        test.value,
      )
  }
}

export function compares(known: string, how: Comparison, value: string): boolean {
  switch (how) {
    case 'is':
      return same(known, value)
    case 'is_not':
      return !same(known, value)
    case 'contains':
      return fold(known).includes(fold(value)) && fold(value) !== ''
    case 'is_set':
      return known !== ''
    case 'is_not_set':
      return known === ''
    case 'at_least':
      return known.trim() !== '' && Number(known) >= Number(value)
    default:
      return known.trim() !== '' && Number(known) <= Number(value)
  }
}

const same = (known: string, value: string) => known.trim().toLowerCase() === value.trim().toLowerCase()
