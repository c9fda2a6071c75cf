import { useState } from 'react'
import type { Rule } from '#contracts/rules.ts'
import { draftOf, toSave, type RuleDraft } from './draft.ts'

/** What is being written over a rule that others may save meanwhile. */
export function useRuleDraft(rule: Rule) {
  const [base, setBase] = useState(rule)
  const [draft, setDraft] = useState(() => draftOf(rule))
  const [isTried, setTried] = useState(false)
  return {
    base,
    draft,
    isTried,
    setTried: () => setTried(true),
    change: (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part })),
    isDirty: said(draft) !== said(draftOf(base)),
    isStale: rule.version > base.version,
    takeTheirs: () => {
      setBase(rule)
      setDraft(draftOf(rule))
    },
    keepMine: () => setBase({ ...base, version: rule.version }),
  }
}

/** Key by key: what comes from the database has its keys in an order of its own. */
const said = (draft: RuleDraft) =>
  JSON.stringify(toSave(draft), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  )
