import { useState } from 'react'
import type { Localized } from '#contracts/ticket-types.ts'
import { isKey, isSaid, keyFrom } from './localized.ts'

type Named = { key: string; name: Localized }

/** What is being typed over a record that others may save meanwhile; a new one takes its key from its name. */
export function useRecordDraft<R extends Named & { version: number }, D extends Named>(
  record: R,
  { draftOf, keyLimit }: { draftOf: (record: R) => D; keyLimit: number },
) {
  const [base, setBase] = useState(record)
  const [draft, setDraft] = useState(() => draftOf(record))
  const isNew = base.version === 0
  const key = isNew && draft.key === '' ? keyFrom(draft.name.en, keyLimit) : draft.key
  return {
    base,
    draft,
    isNew,
    key,
    change: (part: Partial<D>) => setDraft((before) => ({ ...before, ...part })),
    isKeyFit: isKey(key, keyLimit),
    isNamed: isSaid(draft.name) && isKey(key, keyLimit),
    isDirty: JSON.stringify(draft) !== JSON.stringify(draftOf(base)),
    isStale: record.version > base.version,
    takeTheirs: () => {
      setBase(record)
      setDraft(draftOf(record))
    },
    keepMine: () => setBase({ ...base, version: record.version }),
  }
}
