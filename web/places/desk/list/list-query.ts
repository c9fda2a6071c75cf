import { infiniteQueryOptions } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import { listTickets } from '#contracts/ticket-lists.ts'
import type { TicketRow } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import type { Reply } from '../../../kit/api.ts'

export type ListPage = Reply<typeof listTickets>
export type ListPages = InfiniteData<ListPage>
export type ListQuestion = { q: string; timeZone: string }

/** The tickets of a query, page by page. Live events reach only the list that is shown, so others are asked anew. */
export const listQuery = ({ q, timeZone }: ListQuestion) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'list', q, timeZone] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listTickets, { query: { q, timeZone, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })

/** Each ticket once: one that moved while the pages were fetched may stand on two of them. */
export function rowsIn(pages: ListPages | undefined): TicketRow[] {
  const seen = new Set<string>()
  return (pages?.pages ?? []).flatMap(({ items }) => items.filter(({ id }) => !seen.has(id) && seen.add(id)))
}

export const firstPage = ({ pages, pageParams }: ListPages): ListPages => ({
  pages: pages.slice(0, 1),
  pageParams: pageParams.slice(0, 1),
})

export const mapRows = (all: ListPages, change: (row: TicketRow) => TicketRow): ListPages => ({
  ...all,
  pages: all.pages.map((page) => ({ ...page, items: page.items.map(change) })),
})
