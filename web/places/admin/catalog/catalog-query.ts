import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listOrders, listProducts, showOrder, showProduct } from '#contracts/catalog.ts'
import { call } from '../../../kit/api.ts'
import type { OrdersSearch, ProductsSearch } from '../searches.ts'

/** Above the list and each single one. */
export const productsKey = ['admin', 'products'] as const
export const ordersKey = ['admin', 'orders'] as const

export const productsQuery = (search: ProductsSearch) =>
  infiniteQueryOptions({
    queryKey: [...productsKey, 'list', search],
    queryFn: ({ pageParam: after, signal }) =>
      call(listProducts, { query: { ...search, ...(after && { after }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
export const productQuery = (id: string) =>
  queryOptions({
    queryKey: [...productsKey, 'one', id],
    queryFn: ({ signal }) => call(showProduct, { params: { id }, signal }),
  })

export const ordersQuery = (search: OrdersSearch) =>
  infiniteQueryOptions({
    queryKey: [...ordersKey, 'list', search],
    queryFn: ({ pageParam: after, signal }) =>
      call(listOrders, { query: { ...search, ...(after && { after }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // What came back is told to those who work on it, not here.
    refetchOnMount: 'always',
  })
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: [...ordersKey, 'one', id],
    queryFn: ({ signal }) => call(showOrder, { params: { id }, signal }),
    refetchOnMount: 'always',
  })
