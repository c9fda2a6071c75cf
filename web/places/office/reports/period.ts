import { dayAt, day } from '#contracts/query/zone.ts'
import type { Step } from '#contracts/reports.ts'

export const periods = ['today', 'week', 'month', 'last_month', '7d', '30d', '90d', '12m'] as const
export type PeriodName = (typeof periods)[number]
export type Days = { from: string; to: string }

const text = (midnight: number) => new Date(midnight).toISOString().slice(0, 10)

/** The days of the calendar that a period means today, in this zone. */
export function daysOf(period: PeriodName, zone: string, now: number): Days {
  const today = dayAt(now, zone)
  const date = new Date(today)
  const month = (back: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)
  const monday = today - ((date.getUTCDay() + 6) % 7) * day
  const from: Record<PeriodName, number> = {
    today,
    week: monday,
    month: month(0),
    last_month: month(1),
    '7d': today - 6 * day,
    '30d': today - 29 * day,
    '90d': today - 89 * day,
    '12m': month(11),
  }
  return { from: text(from[period]), to: text(period === 'last_month' ? month(0) - day : today) }
}

/** A step of which a period has neither too few nor too many to be seen. */
export function stepFor({ from, to }: Days): Step {
  const days = (Date.parse(to) - Date.parse(from)) / day + 1
  return days <= 45 ? 'day' : days <= 200 ? 'week' : 'month'
}

/** The days of one step of a report, both of them part of it. */
export function daysOfStep(
  step: { start: string; end: string } | undefined,
  timeZone: string,
): Partial<Days> {
  if (!step) return {}
  const said = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  return { from: said.format(new Date(step.start)), to: said.format(new Date(Date.parse(step.end) - 1)) }
}
