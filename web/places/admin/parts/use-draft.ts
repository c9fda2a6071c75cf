import { useState } from 'react'

/**
 * What is being typed over a record that others may save meanwhile: what it began from, and what stands there now.
 * `said` tells what of it counts as a change.
 */
export function useDraft<R extends { version: number }, D extends object>(
  record: R,
  draftOf: (record: R) => D,
  said: (draft: D) => string = JSON.stringify,
) {
  const [base, setBase] = useState(record)
  const [draft, setDraft] = useState(() => draftOf(record))
  return {
    base,
    setBase,
    draft,
    setDraft,
    change: (part: Partial<D>) => setDraft((before) => ({ ...before, ...part })),
    isDirty: said(draft) !== said(draftOf(base)),
    isStale: record.version > base.version,
    takeTheirs: () => {
      setBase(record)
      setDraft(draftOf(record))
    },
    keepMine: () => setBase({ ...base, version: record.version }),
  }
}
