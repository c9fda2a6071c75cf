import { useState } from 'react'
import type { Rule } from '#contracts/rules.ts'
import { useDraft } from '../parts/use-draft.ts'
import { draftOf, toSave, type RuleDraft } from './draft.ts'

/** The draft of a rule, and whether it was tried to save it. */
export function useRuleDraft(rule: Rule) {
  const [isTried, setTried] = useState(false)
  return { ...useDraft(rule, draftOf, said), isTried, setTried: () => setTried(true) }
}

/** Key by key: what comes from the database has its keys in an order of its own. */
const said = (draft: RuleDraft) =>
  JSON.stringify(toSave(draft), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  )
