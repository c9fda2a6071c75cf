import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { NEVER_GRAVE } from './axe.ts'

type Check = string | { id: string }
type Rule = { id: string; impact?: string; any: Check[]; all: Check[]; none: Check[] }
type Axe = { _audit: { rules: Rule[]; data: { checks: Record<string, { impact: string }> } } }

/** What axe itself knows of its rules: how grave it is what each of them, or else each of its checks, finds. */
const { rules, data } = (createRequire(import.meta.url)('axe-core') as Axe)._audit

const impactsOf = ({ impact, any, all, none }: Rule) =>
  impact
    ? [impact]
    : [...any, ...all, ...none].map((one) => data.checks[typeof one === 'string' ? one : one.id]?.impact)

test('what is not looked for could never be grave', () => {
  const mild = rules.filter((rule) =>
    impactsOf(rule).every((impact) => impact === 'minor' || impact === 'moderate'),
  )
  const ids = mild.map(({ id }) => id)
  expect(ids).not.toContain('color-contrast')
  expect(ids).toEqual(expect.arrayContaining(NEVER_GRAVE))
})
