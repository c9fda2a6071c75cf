import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listMails, mailState, showMail } from '#contracts/mails.ts'
import { call } from '../../../kit/api.ts'
import type { MailSearch } from '../searches.ts'
import { linksIn } from './links-in.ts'

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

/** Of the mails that were kept for an address, the last that brings to a password; null while there is none. */
export const keptLinkQuery = (email: string) =>
  queryOptions({
    queryKey: [...mailKey, 'kept-link', email],
    queryFn: async ({ signal }) => {
      const { items } = await call(listMails, { query: { status: 'kept', q: email }, signal })
      const kept = items.find(
        ({ kind, toAddress }) => toAddress === email && (kind === 'invitation' || kind === 'reset_password'),
      )
      if (!kept) return null
      const { text } = await call(showMail, { params: { id: kept.id }, signal })
      return { mailId: kept.id, links: linksIn(text ?? '').slice(0, 1) }
    },
    // It is written a moment after whoever was invited stands in the list.
    refetchInterval: 1000,
  })
