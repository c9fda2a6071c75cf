import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery } from '#contracts/query/print.ts'
import { useOwnQueueIds } from '../own-queues.ts'

export const builtIn = ['mine', 'waiting', 'unassigned', 'escalated', 'open', 'resolved', 'all'] as const
export type BuiltIn = (typeof builtIn)[number]
export type BuiltInView = { key: BuiltIn; query: string }

const queries: Record<BuiltIn, string> = {
  mine: 'is:open processor:me sort:waiting-asc',
  waiting: 'queue:mine is:unassigned status:new,in_process sort:waiting-asc',
  unassigned: 'is:open is:unassigned sort:waiting-asc',
  escalated: 'escalated:yes sort:due-asc',
  open: 'is:open',
  resolved: 'resolved:7d',
  all: '',
}

/** The view of an address without a query, and what waits for the reader. */
export const FIRST_VIEW = queries.mine
export const WAITING_VIEW = queries.waiting

/** Who works in no queue has no view of what waits there. */
export function useBuiltInViews(): BuiltInView[] {
  const hasQueue = (useOwnQueueIds()?.size ?? 0) > 0
  return builtIn.filter((key) => key !== 'waiting' || hasQueue).map((key) => ({ key, query: queries[key] }))
}

/** Two texts that ask the same are the same view. */
export const canonical = (query: string) => printQuery(parseQuery(query).terms)
