import { expect, test } from 'vitest'
import { problemsOf } from '#contracts/flow-problems.ts'
import { locales } from '#contracts/roles.ts'
import { patterns } from './patterns.ts'

test.each(patterns.filter(({ key }) => key !== 'empty'))(
  'what begins as "$key" could be published as it is, in every language',
  ({ graph }) => {
    expect(problemsOf(graph(), locales)).toEqual([])
  },
)
