import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, staff } from './roles.ts'
import { TicketRow } from './tickets.ts'
import { At, Cursor, Done, Id, Person } from './values.ts'

/** `seconds` are shown as hours and days, `stars` as 1 to 5, `cases` as a number at a time. */
export const units = ['count', 'seconds', 'stars', 'cases'] as const
export type Unit = (typeof units)[number]

/** Every figure; each is defined in server/modules/reports/figures. */
export const figures = {
  opened: 'count',
  answered: 'count',
  replies: 'count',
  resolved: 'count',
  reopened: 'count',
  open: 'count',
  waiting: 'count',
  first_reply: 'seconds',
  first_reply_p90: 'seconds',
  resolution: 'seconds',
  resolution_p90: 'seconds',
  ratings: 'count',
  satisfaction: 'stars',
  low_ratings: 'count',
  guide_led: 'count',
  guide_alone: 'count',
  guide_handed_over: 'count',
  guide_ratings: 'count',
  guide_satisfaction: 'stars',
  load: 'cases',
  available: 'seconds',
} as const satisfies Record<string, Unit>
export type FigureKey = keyof typeof figures
export const figureKeys = Object.keys(figures) as FigureKey[]
/** Those of chats that began with the guide: told apart by nothing but the channel. */
export const isOfGuide = (key: FigureKey): boolean => key.startsWith('guide_')

/** What figures can be told apart by, as it was at the moment that is counted. */
export const dimensions = ['agent', 'queue', 'type', 'component', 'priority', 'channel'] as const
export type Dimension = (typeof dimensions)[number]

export const steps = ['day', 'week', 'month'] as const
export type Step = (typeof steps)[number]

/** A day of the calendar, in the time zone of the report. */
const Day = z.iso.date()
const oneOrMore = (value: z.ZodType<string>) => z.union([value, z.array(value).max(30)]).optional()
const IdOrNone = z.union([Id, z.literal('none')])

/** Both days belong to it. */
const period = { from: Day, to: Day, timeZone: z.string().max(60).optional() }
const filters = {
  agent: oneOrMore(IdOrNone),
  queue: oneOrMore(IdOrNone),
  type: oneOrMore(IdOrNone),
  component: oneOrMore(IdOrNone),
  priority: oneOrMore(z.string().regex(/^[1-5]$/)),
  channel: oneOrMore(z.string().regex(/^[a-z_]{1,30}$/)),
}
const split = { split: z.enum(dimensions).optional() }

/** Null where there is nothing to tell: no median of nothing, and no figures of days that have not come. */
const ValueOf = z.record(z.string(), z.number().nullable())
export type Values = Partial<Record<FigureKey, number | null>>
const Stars = z.array(z.number().int()).length(5)

export const Report = z.object({
  timeZone: z.string(),
  /** The instants between which is counted: the end does not belong to it. */
  start: At,
  end: At,
  total: ValueOf,
  /** How often one star was given, two stars … five. */
  stars: Stars,
  before: z.object({ start: At, end: At, total: ValueOf }).nullable(),
  steps: z.array(z.object({ start: At, end: At, values: ValueOf })),
  groups: z.array(z.object({ value: z.string().nullable(), values: ValueOf, before: ValueOf.nullable() })),
  /** Those whom `groups` names by id. */
  people: z.array(Person),
  /** The log has been counted up to here only; null: all of it. */
  countedUpTo: At.nullable(),
  position: z.string(),
})
export type Report = z.output<typeof Report>

const group = 'Reports'

export const showReport = endpoint({
  name: 'showReport',
  says: 'The figures of a period, by day, week or month, and told apart by one thing; with those of the period before. Agents see their own.',
  group,
  method: 'GET',
  path: '/api/reports',
  may: staff,
  query: z.strictObject({
    ...period,
    ...filters,
    ...split,
    by: z.enum(steps).default('day'),
    compare: z.enum(['yes', 'no']).default('no'),
  }),
  reply: Report,
  faults: ['invalid', 'too_broad', 'not_allowed'],
  limits: [{ times: 300, seconds: 300, per: 'user' }],
})

const figure = {
  figure: z.enum(figureKeys as [FigureKey, ...FigureKey[]]),
  /** Of ratings: those with so many stars. */
  stars: z.coerce.number().int().min(1).max(5).optional(),
}

/** One thing that was counted. Of time in which somebody was available, and of a chat that stayed with the guide, there is no ticket. */
export const Counted = z.object({
  ticket: TicketRow.nullable(),
  at: At,
  /** Of what lasted: its end, or the end of the period. */
  until: At.nullable(),
  agent: Person.nullable(),
  seconds: z.number().nullable(),
  stars: z.number().int().nullable(),
  words: z.string().nullable(),
  /** Of a chat that began with the guide: who began it, and with which words. */
  chat: z.object({ name: z.string(), asked: z.string() }).nullable(),
})
export type Counted = z.output<typeof Counted>

export const listCounted = endpoint({
  name: 'listCounted',
  says: 'What a figure is made of: each thing that was counted, with its ticket. As many as the figure says.',
  group,
  method: 'GET',
  path: '/api/reports/counted',
  may: staff,
  query: z.strictObject({
    ...period,
    ...filters,
    ...figure,
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    items: z.array(Counted),
    next: Cursor.nullable(),
    total: z.number().int(),
    tickets: z.number().int(),
    timeZone: z.string(),
  }),
  faults: ['invalid', 'too_broad', 'not_allowed', 'bad_position'],
  limits: [{ times: 300, seconds: 300, per: 'user' }],
})
export const exportReport = endpoint({
  name: 'exportReport',
  says: 'The table of a report as CSV: by time, or by what it is told apart by. With the time zone in each line.',
  group,
  method: 'GET',
  path: '/api/reports.csv',
  may: staff,
  query: z.strictObject({ ...period, ...filters, ...split, by: z.enum(steps).default('day') }),
  gives: 'csv',
  faults: ['invalid', 'too_broad', 'not_allowed'],
  limits: [{ times: 60, seconds: 300, per: 'user' }],
})
export const exportCounted = endpoint({
  name: 'exportCounted',
  says: 'What a figure is made of, as CSV, streamed.',
  group,
  method: 'GET',
  path: '/api/reports/counted.csv',
  may: staff,
  query: z.strictObject({ ...period, ...filters, ...figure }),
  gives: 'csv',
  faults: ['invalid', 'too_broad', 'not_allowed'],
  limits: [{ times: 60, seconds: 300, per: 'user' }],
})
export const recountReports = endpoint({
  name: 'recountReports',
  says: 'Counts the whole event log anew, in the background. Changes no figure, unless one was wrong.',
  group,
  method: 'POST',
  path: '/api/reports/recount',
  may: admins,
  body: z.strictObject({}),
  reply: Done,
  limits: [{ times: 3, seconds: 3600, per: 'user' }],
})
