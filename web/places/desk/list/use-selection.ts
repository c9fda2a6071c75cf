import { useCallback, useMemo, useState } from 'react'

type Chosen = { ids: ReadonlySet<string>; last: string | undefined }

const none: Chosen = { ids: new Set(), last: undefined }

/** Which rows are ticked. A click with Shift ticks all from the last one that was ticked. */
export function useSelection(ids: readonly string[]) {
  const [{ ids: chosen }, setChosen] = useState(none)
  const choose = useCallback(
    (id: string, isRange = false) => setChosen((before) => choosing(before, id, isRange ? ids : [])),
    [ids],
  )
  const chooseAll = useCallback(() => setChosen({ ids: new Set(ids), last: undefined }), [ids])
  const clear = useCallback(() => setChosen(none), [])
  return useMemo(
    () => ({ chosen: ids.filter((id) => chosen.has(id)), choose, chooseAll, clear }),
    [ids, chosen, choose, chooseAll, clear],
  )
}

export type Selection = ReturnType<typeof useSelection>

/** `among` are the rows in their order when a range is meant. */
export function choosing({ ids, last }: Chosen, id: string, among: readonly string[]): Chosen {
  const [from = -1, to = -1] = [among.indexOf(last ?? id), among.indexOf(id)].sort((a, b) => a - b)
  if (from >= 0 && to >= 0) return { ids: new Set([...ids, ...among.slice(from, to + 1)]), last: id }
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, last: id }
}
