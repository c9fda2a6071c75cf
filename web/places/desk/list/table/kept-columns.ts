import { useSyncExternalStore } from 'react'
import { viewColumns } from '#contracts/views.ts'
import type { ViewColumn } from '#contracts/views.ts'
import { remember, remembered } from '../../../../kit/memory.ts'

/** By the id of a saved view, or '' for every other list; no columns: a list of rows. */
type Kept = Record<string, ViewColumn[]>

const KEY = 'list-columns'
const listeners = new Set<() => void>()
let kept: Kept | undefined

const known = new Set<string>(viewColumns)

export function keptColumns(): Kept {
  kept ??= readKept(remembered(KEY, (text): text is string => text !== '') ?? '{}')
  return kept
}

/** What cannot be read, or is no column any more, is left out. */
export function readKept(text: string): Kept {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).flatMap(([id, columns]) =>
        Array.isArray(columns) ? [[id, columns.filter((one): one is ViewColumn => known.has(one))]] : [],
      ),
    )
  } catch {
    return {}
  }
}

/** Undefined: as the view says. */
export function keepColumns(id: string, columns: ViewColumn[] | undefined) {
  const { [id]: _, ...others } = keptColumns()
  kept = columns === undefined ? others : { ...others, [id]: columns }
  remember(KEY, JSON.stringify(kept))
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useKeptColumns = () => useSyncExternalStore(listen, keptColumns)
