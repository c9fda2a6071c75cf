import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { listViews, orderViews, removeView, saveView } from '#contracts/views.ts'
import type { SavedView } from '#contracts/views.ts'
import { call } from '../../../kit/api.ts'

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => call(listViews, { signal }),
})

export const useSavedViews = (): readonly SavedView[] => useQuery(viewsQuery).data?.items ?? none
const none: readonly SavedView[] = []

export type ViewDraft = Pick<SavedView, 'id' | 'name' | 'query' | 'audience' | 'queueId' | 'columns'>

export function useSaveView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, name, query, audience, queueId, columns }: ViewDraft) =>
      call(saveView, { params: { id }, body: { name, query, audience, queueId, columns } }),
    onSuccess: (view) =>
      keepItems(client, (items) =>
        items.some(({ id }) => id === view.id)
          ? items.map((one) => (one.id === view.id ? view : one))
          : [...items, view],
      ),
  })
}

export function useRemoveView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(removeView, { params: { id } }),
    onSuccess: (_, gone) => keepItems(client, (items) => items.filter(({ id }) => id !== gone)),
  })
}

/** Shows the new order at once; a refusal shows what is true again. */
export function useOrderViews() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) => call(orderViews, { body: { ids } }),
    onMutate: (ids) =>
      keepItems(client, (items) => items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))),
    onSettled: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
}

function keepItems(client: QueryClient, change: (items: SavedView[]) => SavedView[]) {
  client.setQueryData(viewsQuery.queryKey, (known) => known && { items: change(known.items) })
}

/** The ids with one of them a place further up (-1) or down (1). */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id)
  const to = Math.min(ids.length - 1, Math.max(0, at + by))
  return ids.toSpliced(at, 1).toSpliced(to, 0, id)
}
