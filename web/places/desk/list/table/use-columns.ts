import { removeField } from '#contracts/query/edit.ts'
import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery } from '#contracts/query/print.ts'
import type { SavedView, ViewColumn } from '#contracts/views.ts'
import { useNarrow } from '../../../../kit/use-narrow.ts'
import { useSavedViews, useSaveView } from '../../rail/saved-views.ts'
import { keepColumns, useKeptColumns } from './kept-columns.ts'

const usual: ViewColumn[] = [
  'number',
  'title',
  'contact',
  'priority',
  'status',
  'waiting',
  'due',
  'component',
  'processor',
]

/**
 * The columns that the list of a query shows as a table; none: it is a list. A saved view has its own; what the reader
 * changes of one that is not his alone stays in this browser until he saves it there.
 */
export function useColumns(q: string) {
  const view = useViewOf(q)
  const kept = useKeptColumns()
  const save = useSaveView()
  const isNarrow = useNarrow()
  const chosen = columnsOf(view, kept)

  function setColumns(columns: ViewColumn[]) {
    keepColumns(view?.id ?? '', columns)
    if (view?.audience === 'me' && view.abilities.change) save.mutate({ ...view, columns })
  }
  return {
    /** As chosen, also where there is no room for a table. */
    chosen,
    columns: isNarrow ? [] : chosen,
    setColumns,
    toTable: () => setColumns(view && view.columns.length > 0 ? view.columns : usual),
    toList: () => setColumns([]),
  }
}

export function columnsOf(view: SavedView | undefined, kept: Record<string, ViewColumn[]>): ViewColumn[] {
  const own = view && (kept[view.id] ?? (view.columns.length > 0 ? view.columns : undefined))
  return own ?? kept[''] ?? []
}

/** In whichever order the list stands. */
function useViewOf(q: string): SavedView | undefined {
  const asked = unordered(q)
  return useSavedViews().find(({ query }) => unordered(query) === asked)
}

const unordered = (query: string) => printQuery(removeField(parseQuery(query).terms, 'sort'))
