import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listOrders, showOrder } from '#contracts/catalog.ts'
import { call } from '../../../kit/api.ts'

/** A customer's own; who works here and looks at the portal has none. */
export const ownOrdersQuery = infiniteQueryOptions({
  queryKey: ['orders', 'own'],
  queryFn: ({ pageParam, signal }) =>
    call(listOrders, { query: { whose: 'mine', limit: 30, ...(pageParam && { after: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  refetchOnMount: 'always',
})

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => call(showOrder, { params: { id }, signal }),
    refetchOnMount: 'always',
  })
