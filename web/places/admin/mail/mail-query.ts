import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listMails, mailState, showMail } from '#contracts/mails.ts'
import { call } from '../../../kit/api.ts'
import type { MailSearch } from '../searches.ts'

export const mailKey = ['admin', 'mail'] as const

/** Mails come and go without an event: while they are looked at, they are asked for again. */
const OFTEN = 5000

export const mailsQuery = (search: MailSearch) =>
  infiniteQueryOptions({
    queryKey: [...mailKey, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call(listMails, { query: { ...search, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: OFTEN,
  })

export const mailStateQuery = queryOptions({
  queryKey: [...mailKey, 'state'],
  queryFn: ({ signal }) => call(mailState, { signal }),
  refetchInterval: OFTEN,
})

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: [...mailKey, 'one', id],
    queryFn: ({ signal }) => call(showMail, { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'waiting' ? OFTEN : false),
  })
