import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery } from '#contracts/query/print.ts'
import type { Component } from '#contracts/ticket-types.ts'
import { useMe } from '../../../kit/session.ts'
import { useComponents } from '../../../kit/vocabulary.ts'

export const builtIn = ['mine', 'waiting', 'unassigned', 'open', 'resolved', 'all'] as const
export type BuiltIn = (typeof builtIn)[number]
export type BuiltInView = { key: BuiltIn; query: string }

const queries: Record<Exclude<BuiltIn, 'waiting'>, string> = {
  mine: 'is:open processor:me sort:waiting-asc',
  unassigned: 'is:open is:unassigned sort:waiting-asc',
  open: 'is:open',
  resolved: 'resolved:7d',
  all: '',
}

/** The view of an address without a query. */
export const FIRST_VIEW = queries.mine

/** Who answers for no component has no view of what waits there. */
export function builtInViews(components: readonly Component[], userId: string | undefined): BuiltInView[] {
  const own = components.filter(({ agents }) => agents.some(({ id }) => id === userId))
  return builtIn.flatMap((key) => {
    if (key !== 'waiting') return { key, query: queries[key] }
    if (own.length === 0) return []
    return {
      key,
      query: `is:open processor:none component:${own.map((one) => one.key).join()} sort:waiting-asc`,
    }
  })
}

export function useBuiltInViews(): BuiltInView[] {
  return builtInViews(useComponents(), useMe()?.id)
}

/** Two texts that ask the same are the same view. */
export const canonical = (query: string) => printQuery(parseQuery(query).terms)
