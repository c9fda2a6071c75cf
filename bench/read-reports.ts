import type { Operation, Statement } from './operations.ts'

const DAY = 86_400_000
const DAYS = 30
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Midnights in UTC: those of the days told apart, and those of the days before that they are compared with. */
function midnights(days: number, until: number): string[] {
  const today = Date.parse(dayOf(until))
  return Array.from({ length: days + 1 }, (_, at) => new Date(today + (at - days + 1) * DAY).toISOString())
}

/** Counts and medians of what happened, and how much lasted, told apart by `value` between marks. */
const sums = (marks: string[], { name, value }: { name: string; value: string }): Statement[] => [
  {
    name: `facts ${name}`,
    text: `select kind, width_bucket(at, $1::timestamptz[]) as step, ${value} as value, count(*),
        percentile_cont(array[0.5, 0.9]) within group (order by coalesce(seconds, stars))
      from report_facts where at >= $2 and at < $3 group by 1, 2, 3`,
    values: [marks, marks[0], marks.at(-1)],
  },
  {
    name: `spans ${name}`,
    text: `select kind, width_bucket(from_at, $1::timestamptz[]), width_bucket(to_at, $1::timestamptz[]), ${value} as value,
        count(*), sum(extract(epoch from least(to_at, $3::timestamptz) - greatest(from_at, $2::timestamptz)))
      from report_spans where to_at >= $2 and from_at < $3 group by 1, 2, 3, 4`,
    values: [marks, marks[0], marks.at(-1)],
  },
]

/** Thirty days by day and by agent, beside the thirty before, as the page of the office opens. */
export const readReports: Operation = {
  name: 'the reports page',
  kind: 'read',
  // Managers at their figures; each reads a month whole.
  mostClients: 8,
  request({ manager }) {
    const now = Date.now()
    const [from, to] = [dayOf(now - (DAYS - 1) * DAY), dayOf(now)]
    return {
      method: 'GET',
      path: `/api/reports?from=${from}&to=${to}&timeZone=UTC&by=day&split=agent&compare=yes`,
      cookie: manager,
    }
  },
  bare() {
    const now = Date.now()
    const days = midnights(DAYS, now)
    const before = midnights(DAYS, now - DAYS * DAY)
    const whole = (marks: string[]) => [marks[0] ?? '', marks.at(-1) ?? '']
    const agent = { name: 'by agent', value: 'agent_id' }
    return [
      ...sums(days, { name: 'by day', value: 'null::uuid' }),
      ...sums(whole(before), { name: 'before', value: 'null::uuid' }),
      ...sums(whole(days), agent),
      ...sums(whole(before), { ...agent, name: 'by agent before' }),
    ]
  },
}
