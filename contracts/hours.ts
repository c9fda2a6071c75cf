import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { TimeZone } from './person-fields.ts'
import { admins, staff } from './roles.ts'
import { Id, line, Localized } from './values.ts'
import { DAY_MINUTES } from './working-time/week.ts'

/** A period of the week, at most a day long; day 1 is Monday, minutes past 1440 are the night after. */
const Period = z
  .strictObject({
    day: z.number().int().min(1).max(7),
    from: z
      .number()
      .int()
      .min(0)
      .max(DAY_MINUTES - 1),
    to: z
      .number()
      .int()
      .min(1)
      .max(2 * DAY_MINUTES),
  })
  .refine(({ from, to }) => from < to && to - from <= DAY_MINUTES, 'ends after it begins, within a day')

const Holiday = z.strictObject({ date: z.iso.date(), name: line(80) })

const parts = {
  name: Localized,
  timeZone: TimeZone,
  periods: z.array(Period).min(1).max(70),
  holidays: z.array(Holiday).max(400),
}
export const Hours = z.object({
  id: Id,
  ...parts,
  /** Whatever has no hours of its own has these. */
  isDefault: z.boolean(),
  version: z.number().int(),
  archived: z.boolean(),
})
export type Hours = z.output<typeof Hours>

const group = 'Working hours'
const params = z.strictObject({ id: Id })

export const listHours = endpoint({
  name: 'listHours',
  says: 'When we work: each set of working hours with its time zone, periods and holidays, archived ones too.',
  group,
  method: 'GET',
  path: '/api/hours',
  may: staff,
  reply: z.object({ items: z.array(Hours) }),
})
export const saveHours = endpoint({
  name: 'saveHours',
  says: 'Adds working hours, or changes them: version is 0 for new ones. Open tickets are reckoned anew.',
  group,
  method: 'PUT',
  path: '/api/hours/:id',
  may: admins,
  params,
  body: z.strictObject({ ...parts, version: z.number().int().min(0) }),
  reply: Hours,
  faults: ['stale', 'periods_overlap', 'not_found'],
})
export const archiveHours = endpoint({
  name: 'archiveHours',
  says: 'Takes working hours out of the forms, or back in. Queues that have them keep them.',
  group,
  method: 'POST',
  path: '/api/hours/:id/archive',
  may: admins,
  params,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Hours,
  faults: ['not_found', 'default_hours'],
})
export const chooseDefaultHours = endpoint({
  name: 'chooseDefaultHours',
  says: 'Makes these the hours of every queue that has none of its own.',
  group,
  method: 'POST',
  path: '/api/hours/:id/default',
  may: admins,
  params,
  body: z.strictObject({}),
  reply: Hours,
  faults: ['not_found', 'hours_archived'],
})
