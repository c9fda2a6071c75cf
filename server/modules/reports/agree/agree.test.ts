import * as fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  dimensions,
  figureKeys,
  isOfGuide,
  listCounted,
  showReport,
  steps,
  type Dimension,
  type FigureKey,
  type Report,
  type Values,
} from '#contracts/reports.ts'
import { addCast, signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { recount } from '../recount.ts'
import { randomLog, some, type Written } from './random-log.ts'
import { chatKeys, isOfChats } from './slow-chats.ts'
import {
  answer,
  countKeys,
  isOfAgents,
  readLog,
  startsOf,
  valuesIn,
  type Question,
  type Read,
} from './slow-replay.ts'

const now = new Date('2026-10-20T09:17:00Z')
const day = 86_400_000
let it: TestWorld
let ingrid: Person
let owner: Client
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100000' })
  await addCast(it, 'maria')
  ingrid = await signInAs(it, 'ingrid')
  it.world.now = () => now
  owner = new Client(it.world.ownerConnection)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await it.stop()
})

/** In the place of all that was in the log. */
async function write(log: readonly Written[]) {
  await owner.query('delete from events')
  await owner.query(
    `insert into events (xid, at, type, actor_kind, actor_id, subjects, audience, data)
     select '5', at, type, case when actor is null then 'system' else 'user' end, actor,
       array(select jsonb_array_elements_text(subjects))::uuid[], 'contact', data
     from jsonb_to_recordset($1::jsonb) as r(at timestamptz, type text, actor uuid, subjects jsonb, data jsonb)`,
    [JSON.stringify(log)],
  )
  await recount(it.world)
  await it.world.reactions.settle()
}

const zones = ['UTC', 'Europe/Sofia', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe']
const dayText = (back: number) => new Date(now.getTime() - back * day).toISOString().slice(0, 10)
const choices: Partial<Record<Dimension, readonly (string | null)[]>> = {
  agent: [...some.agents, null],
  queue: [...some.queues, null],
  type: some.types,
  component: [...some.components, null],
  priority: ['1', '3', '5'],
  channel: [...some.channels, 'chat'],
}
const filter = fc.record(
  Object.fromEntries(
    Object.entries(choices).map(([dimension, values]) => [
      dimension,
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
        nil: undefined,
        freq: 2,
      }),
    ]),
  ),
) as fc.Arbitrary<Question['filters']>

const asked = fc.record({
  back: fc.integer({ min: -3, max: 400 }),
  days: fc.integer({ min: 1, max: 120 }),
  timeZone: fc.constantFrom(...zones),
  by: fc.constantFrom(...steps),
  split: fc.constantFrom(...dimensions),
  filters: fc
    .option(filter, { nil: {}, freq: 2 })
    .map(
      (one) =>
        Object.fromEntries(
          Object.entries(one).filter(([, value]) => value !== undefined),
        ) as Question['filters'],
    ),
})

const inQuery = (filters: Question['filters']) =>
  Object.fromEntries(
    Object.entries(filters).map(([dimension, values]) => [dimension, values.map((value) => value ?? 'none')]),
  )

const near = (values: Values) =>
  Object.fromEntries(
    figureKeys.map((key) => [
      key,
      typeof values[key] === 'number'
        ? Number(values[key].toFixed(key === 'available' ? 0 : 6))
        : values[key],
    ]),
  )

test(
  'every figure of every history is what a slow replay of its log says',
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(asked, { minLength: 4, maxLength: 4 }),
        async (seed, questions) => {
          const log = randomLog(seed, { tickets: 14, steps: 260, end: now })
          await write(log)
          const read = readLog(log)
          for (const question of questions) await compare(read, question)
        },
      ),
      { numRuns: 12 },
    )
  },
)

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

async function compare(read: Read, { back, days, timeZone, by, split, filters }: Asked) {
  const [from, to] = [dayText(back), dayText(back - days + 1)]
  const query = { from, to, timeZone, by, split, ...inQuery(filters) }
  const report = await ingrid.call(showReport, { query })
  const midnights = startsOf(from, days, timeZone)
  const [start, end] = [midnights[0]!, midnights[days]!]
  const question = { start, end, now: now.getTime(), filters }
  expect([report.start, report.end].map(Date.parse), 'the period').toEqual([start, end])

  expect(near(report.total), 'all of it').toEqual(near(answer(read, question)))
  for (const step of report.steps) {
    const span = { start: Date.parse(step.start), end: Date.parse(step.end) }
    expect(midnights, 'a step begins at a midnight').toContain(span.start)
    expect(near(step.values), step.start).toEqual(near(answer(read, { ...question, ...span })))
  }
  const groups = new Map(report.groups.map(({ value, values }) => [value, values]))
  for (const value of valuesIn(read, split)) {
    const wanted = filters[split]
    if (wanted && !wanted.includes(value)) continue
    const apart = { ...question, filters: { ...filters, [split]: [value] } }
    const expected = answer(read, apart)
    const told = groups.get(value) ?? answer({ lives: [], presence: [], talks: [] }, apart)
    const only = (values: Values) => ({
      ...near(values),
      ...(split === 'agent' && isOfAgents(filters) ? {} : { available: null }),
    })
    expect(only(told), `${split} ${value}`).toEqual(only(expected))
  }
  expectSums(report, filters, split)
  await expectCounted(report, { from, to, timeZone, ...inQuery(filters) })
}

/** As many lines stand behind a figure as it says; of time, as much. */
async function expectCounted(
  { total, start, end }: Report,
  query: { from: string; to: string; timeZone: string },
) {
  const counted = async (figure: FigureKey) => {
    const found = await ingrid.call(listCounted, { query: { ...query, figure, limit: 200 } })
    expect(found.items.length).toBe(Math.min(found.total, 200))
    return found
  }
  for (const key of [...countKeys, ...chatKeys, 'open', 'waiting'] as const) {
    expect((await counted(key)).total, `behind ${key}`).toBe(total[key] ?? 0)
  }
  expect((await counted('first_reply')).total).toBe(total.answered ?? 0)
  expect((await counted('satisfaction')).total).toBe(total.ratings ?? 0)
  expect((await counted('guide_satisfaction')).total).toBe(total.guide_ratings ?? 0)
  const held = await counted('load')
  const seconds = held.items.reduce((sum, item) => sum + (item.seconds ?? 0), 0)
  const elapsed = (Math.min(Date.parse(end), now.getTime()) - Date.parse(start)) / 1000
  expect(Math.abs(seconds - (total.load ?? 0) * elapsed)).toBeLessThanOrEqual(held.items.length + 1)
}

/** By day, by agent and all together: the same. */
function expectSums({ total, steps: each, groups }: Report, filters: Question['filters'], split: Dimension) {
  const sum = (of: Values[], key: FigureKey) => of.reduce((all, values) => all + (values[key] ?? 0), 0)
  const isOfChat = split === 'channel' && isOfChats(filters)
  for (const key of [...countKeys, ...chatKeys]) {
    expect(
      sum(
        each.map(({ values }) => values),
        key,
      ),
      `${key} by time`,
    ).toBe(total[key] ?? 0)
    if (isOfGuide(key) && !isOfChat) continue
    expect(
      sum(
        groups.map(({ values }) => values),
        key,
      ),
      `${key} by ${split}`,
    ).toBe(total[key] ?? 0)
  }
  for (const key of ['open', 'waiting'] as const) {
    expect(
      sum(
        groups.map(({ values }) => values),
        key,
      ),
      `${key} by ${split}`,
    ).toBe(total[key] ?? 0)
    expect(each.findLast(({ values }) => values[key] !== null)?.values[key] ?? 0).toBe(total[key] ?? 0)
  }
  expect(
    sum(
      groups.map(({ values }) => values),
      'load',
    ),
  ).toBeCloseTo(total.load ?? 0, 6)
  if (split === 'agent' && isOfAgents(filters)) {
    expect(
      Math.abs(
        sum(
          groups.map(({ values }) => values),
          'available',
        ) - (total.available ?? 0),
      ),
    ).toBeLessThan(4)
  }
}
