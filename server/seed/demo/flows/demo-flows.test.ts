import { expect, test } from 'vitest'
import { problemsOf } from '#contracts/flow-problems.ts'
import { bankFlow } from './bank-flow.ts'
import { shopFlow } from './shop-flow.ts'

test.each([
  ['bank', bankFlow(null)],
  ['shop', shopFlow],
])('the flow of the %s has nothing wrong with it in any language', (_name, graph) => {
  expect(problemsOf(graph, ['en', 'bg', 'ru'])).toEqual([])
})
