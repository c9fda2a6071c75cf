import type { ViewColumn } from '#contracts/views.ts'

/** In pixels; the title takes what is left, and never less than this. */
export const widthOf: Record<ViewColumn | 'box', number> = {
  box: 34,
  number: 78,
  title: 240,
  contact: 140,
  priority: 112,
  status: 150,
  type: 150,
  component: 132,
  queue: 150,
  owner: 140,
  processor: 130,
  creator: 150,
  channel: 80,
  waiting: 96,
  due: 112,
  created: 120,
  updated: 120,
  resolved: 120,
  closed: 120,
}
