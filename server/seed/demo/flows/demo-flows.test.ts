import { expect, test } from 'vitest'
import { waysOut, type FlowNode } from '#contracts/flow-graph.ts'
import { problemsOf } from '#contracts/flow-problems.ts'
import { bankFlow } from './bank-flow.ts'
import { shopFlow } from './shop-flow.ts'

test.each([
  ['bank', bankFlow(null)],
  ['shop', shopFlow],
])('the flow of the %s has nothing wrong with it in any language', (_name, graph) => {
  expect(problemsOf(graph, ['en', 'bg', 'ru'])).toEqual([])
})

test.each([
  ['bank', bankFlow(null)],
  ['shop', shopFlow],
])('no card of the %s stands upon another, not with its figures either', (_name, { nodes }) => {
  const bottom = (node: FlowNode) => node.y + 132 + waysOut(node).length * 28
  const covered = nodes.flatMap((one) =>
    nodes
      .filter((other) => other !== one && Math.abs(other.x - one.x) < 256)
      .filter((other) => other.y >= one.y && other.y < bottom(one))
      .map((other) => `${one.key} covers ${other.key}`),
  )
  expect(covered).toEqual([])
})
