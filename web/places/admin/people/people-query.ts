import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getPerson, listPeople, showSignInRules } from '#contracts/people.ts'
import { call } from '../../../kit/api.ts'
import type { PeopleSearch } from '../searches.ts'

/** Above the list and each single person. */
export const peopleKey = ['admin', 'people'] as const

export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call(listPeople, { query: { ...search, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'one', id],
    queryFn: ({ signal }) => call(getPerson, { params: { id }, signal }),
  })

export const rulesQuery = queryOptions({
  queryKey: ['admin', 'sign-in-rules'],
  queryFn: ({ signal }) => call(showSignInRules, { signal }),
})
