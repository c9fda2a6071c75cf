import type { Localized } from '#contracts/ticket-types.ts'
import { isKey, isSaid, keyFrom } from './localized.ts'
import { useDraft } from './use-draft.ts'

type Named = { key: string; name: Localized }

/** The draft of what has a name and a key: a new one takes its key from its name. */
export function useRecordDraft<R extends Named & { version: number }, D extends Named>(
  record: R,
  { draftOf, keyLimit }: { draftOf: (record: R) => D; keyLimit: number },
) {
  const typed = useDraft(record, draftOf)
  const { base, draft } = typed
  const isNew = base.version === 0
  const key = isNew && draft.key === '' ? keyFrom(draft.name.en, keyLimit) : draft.key
  return {
    ...typed,
    isNew,
    key,
    isKeyFit: isKey(key, keyLimit),
    isNamed: isSaid(draft.name) && isKey(key, keyLimit),
  }
}
