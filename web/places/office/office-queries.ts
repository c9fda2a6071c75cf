import type { Component } from '#contracts/ticket-types.ts'

/** What a manager asks of the open tickets; each figure is a query that the desk opens. */
export const ages = ['open', 'unassigned', 'urgent', 'day', 'week'] as const
export type Age = (typeof ages)[number]

const asked: Record<Age, string> = {
  open: 'is:open',
  unassigned: 'is:open is:unassigned',
  urgent: 'is:open priority:>=4',
  day: 'is:open waiting:>=1d',
  week: 'is:open created:<7d',
}

export const queryOf = (age: Age, of?: Component | 'none'): string =>
  of === undefined ? asked[age] : `${asked[age]} component:${of === 'none' ? 'none' : of.key}`
