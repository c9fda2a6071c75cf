import type { QueryOf } from '#contracts/endpoint.ts'
import type { Report, showReport as endpoint } from '#contracts/reports.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { clockOf } from '#modules/tickets'
import { peopleByIds } from '#modules/users'
import { countedUpTo } from './count/counted-up-to.ts'
import { measure, measureApart } from './measure/measure.ts'
import { filtersFor } from './policy.ts'
import { readFilters } from './read-filters.ts'
import { readPeriod, type Span } from './read-period.ts'

type Query = QueryOf<typeof endpoint>

/** All figures of one report, in one snapshot: they agree with each other. */
export async function showReport(world: World, actor: SignedIn, query: Query): Promise<Report> {
  const filters = filtersFor(actor, readFilters(query))
  const now = world.now()
  const { zone } = clockOf(actor, now, query.timeZone)
  const period = readPeriod({ ...query, zone })
  const { start, end, steps, before } = period
  return snapshot(world, actor, async (tx) => {
    const asked = { span: { start, end }, filters, now }
    const earlier = { span: asFarAs(before, period, now), filters, now }
    const isCompared = query.compare === 'yes'
    const here = await measure(tx, { ...asked, steps })
    const past = isCompared ? await measure(tx, { ...earlier, steps: [earlier.span] }) : null
    const groups = query.split ? await measureApart(tx, { ...asked, split: query.split }) : new Map()
    const pastGroups =
      query.split && isCompared ? await measureApart(tx, { ...earlier, split: query.split }) : new Map()
    return {
      timeZone: zone,
      ...inText(period),
      total: here.total,
      stars: here.stars,
      before: past && { ...inText(earlier.span), total: past.total },
      steps: steps.map((step, index) => ({
        ...inText(step),
        values: here.steps[index] ?? {},
      })),
      groups: [...groups].map(([value, values]) => ({
        value,
        values,
        before: pastGroups.get(value) ?? null,
      })),
      people: query.split === 'agent' ? await named(tx, [...groups.keys()]) : [],
      countedUpTo: (await countedUpTo(tx))?.toISOString() ?? null,
      position: placeText(await placeNow(tx.db)),
    }
  })
}

const inText = ({ start, end }: Span) => ({ start: start.toISOString(), end: end.toISOString() })

/** A day that has not ended is compared with as much of the one before. */
const asFarAs = (before: Span, { start, end }: Span, now: Date): Span =>
  now >= end || now < start
    ? before
    : { start: before.start, end: new Date(before.start.getTime() + now.getTime() - start.getTime()) }

const named = async (tx: Tx, ids: (string | null)[]) => [...(await peopleByIds(tx, ids)).values()]
