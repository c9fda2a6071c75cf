import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getPerson, listPeople, showSignInRules } from '#contracts/people.ts'
import { call } from '../../../kit/api.ts'
import type { PeopleSearch } from '../searches.ts'

/** Above the list and each single person. */
export const peopleKey = ['admin', 'people'] as const

export const peopleQuery = ({ role = 'staff', ...search }: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, 'list', role, search],
    queryFn: ({ pageParam: after, signal }) =>
      call(listPeople, {
        query: { ...search, ...(role !== 'everybody' && { role }), ...(after && { after }) },
        signal,
      }),
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
