import { Readable } from 'node:stream'
import type { QueryOf } from '#contracts/endpoint.ts'
import { figureKeys, type Dimension, type exportReport as endpoint, type Values } from '#contracts/reports.ts'
import type { SignedIn } from '#kit/actor.ts'
import { timeIn } from '#kit/csv/time-in.ts'
import { BOM, csvLine } from '#kit/csv/write-csv.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import { dimensionHeads, figureHeads, otherHeads } from './csv-words.ts'
import { showReport } from './show-report.ts'

/** The table of a report: a line for each step, or for each value of what it is told apart by. */
export async function exportReport(
  world: World,
  actor: SignedIn,
  query: QueryOf<typeof endpoint>,
): Promise<Readable> {
  const report = await showReport(world, actor, { ...query, compare: 'no' })
  const { timeZone: zone, start, end } = report
  const { locale } = actor
  const names: ReadonlyMap<string, string> = query.split
    ? await namesOf(world, actor, query.split)
    : new Map<string, string>()
  const nameOf = (value: string | null) =>
    value === null ? otherHeads.none[locale] : (names.get(value) ?? value)
  const lines = query.split
    ? report.groups.map(({ value, values }) => ({ names: [nameOf(value)], start, end, values }))
    : report.steps.map((step) => ({ names: [], ...step }))
  const heads = [
    ...(query.split ? [dimensionHeads[query.split][locale]] : []),
    otherHeads.from[locale],
    otherHeads.to[locale],
    otherHeads.zone[locale],
    ...figureKeys.map((key) => figureHeads[key][locale]),
  ]
  const text = lines.map((line) =>
    csvLine([
      ...line.names,
      timeIn(zone, line.start),
      timeIn(zone, line.end),
      zone,
      ...numbersOf(line.values),
    ]),
  )
  return Readable.from([BOM + csvLine(heads), ...text])
}

const numbersOf = (values: Values) =>
  figureKeys.map((key) => {
    const value = values[key] ?? null
    return value === null ? '' : String(Math.round(value * 100) / 100)
  })

/** How the reader calls the values of a dimension. */
const namesOf = (world: World, actor: SignedIn, split: Dimension) =>
  snapshot(world, actor, async (tx): Promise<Map<string, string>> => {
    if (split === 'agent') return namesOfAgents(tx)
    const table = ({ queue: 'queues', type: 'ticket_types', component: 'components' } as const)[
      split as 'queue' | 'type' | 'component'
    ]
    if (!table) return new Map<string, string>()
    const rows = await tx.db.selectFrom(table).select(['id', 'name']).execute()
    return new Map(rows.map(({ id, name }) => [id, name[actor.locale]]))
  })

async function namesOfAgents(tx: Tx) {
  const rows = await tx.db.selectFrom('report_facts').select('agent_id').distinct().execute()
  const people = await peopleByIds(
    tx,
    rows.map((row) => row.agent_id),
  )
  return new Map([...people].map(([id, { name }]) => [id, name] as const))
}
