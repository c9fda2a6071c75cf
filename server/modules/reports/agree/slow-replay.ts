import type { Change } from '#contracts/events.ts'
import { dimensions, type Dimension, type FigureKey, type Values } from '#contracts/reports.ts'
import type { Written } from './random-log.ts'
import { answerOfChats, talksIn } from './slow-chats.ts'

/**
 * The figures once more, from the log alone: every question walks over every event. It shares nothing with the way
 * in which they are really counted but the words.
 */
export type Question = {
  /** Milliseconds. */
  start: number
  end: number
  now: number
  filters: Partial<Record<Dimension, (string | null)[]>>
}

type Attributes = Record<Dimension, string | null>
type Moment = { at: number; isOpen: boolean; waits: boolean; attributes: Attributes }
type Thing = { ticket: string; what: string; at: number; attributes: Attributes; number: number | null }
type Told = { ticket: string; moments: Moment[]; things: Thing[] }
type Presence = { agent: string; at: number; isThere: boolean }

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null
const isOpenIn = (status: string) =>
  status === 'new' || status === 'in_process' || status === 'in_customer_action'

export function readLog(log: readonly Written[]) {
  const tickets = [
    ...new Set(log.filter(({ type }) => type === 'ticket.opened').map(({ subjects }) => subjects[0]!)),
  ]
  const presence = log
    .filter(({ type }) => type === 'agent.availability_changed')
    .map(({ subjects, at, data }): Presence => ({
      agent: subjects[0]!,
      at: at.getTime(),
      isThere: data['state'] === 'available',
    }))
  return { lives: tickets.map((ticket) => lifeOf(ticket, log)), presence, talks: talksIn(log) }
}
export type Read = ReturnType<typeof readLog>

function lifeOf(ticket: string, log: readonly Written[]): Told {
  const own = log.filter(
    ({ type, subjects }) =>
      (type === 'message.added' ? subjects[2] : type.startsWith('ticket.') ? subjects[0] : '') === ticket,
  )
  const [opening] = own
  const opened = opening!.data
  const now = {
    type: text(opened['typeId']),
    component: text(opened['componentId']),
    queue: null as string | null,
    priority: text(opened['priority']),
    channel: text(opened['channel']),
    processor: null as string | null,
    status: 'new',
    isMerged: false,
    waits: true,
    begun: opening!.at.getTime(),
    resolver: null as string | null,
  }
  const moments: Moment[] = []
  let things: Thing[] = []
  const seen = { resolved: [] as Thing[], reopened: [] as Thing[] }
  for (const { type, actor, at: date, data } of own) {
    const at = date.getTime()
    const was = { ...now }
    if (type === 'message.added') {
      const isOpening = data['seq'] === 1 && at === opening!.at.getTime()
      if (data['side'] === 'contact') now.waits = true
      if (data['side'] === 'agent' && data['isNote'] === false && !isOpening) {
        now.waits = false
        if (!things.some(({ what }) => what === 'replied')) {
          things.push({
            ticket,
            what: 'answered',
            at,
            attributes: attributes(now, actor),
            number: Math.round((at - opening!.at.getTime()) / 1000),
          })
        }
        things.push({ ticket, what: 'replied', at, attributes: attributes(now, actor), number: null })
      }
    } else {
      for (const { field, to } of data['changes'] as Change[]) {
        if (field === 'status') now.status = String(to)
        if (field === 'typeId') now.type = text(to)
        if (field === 'queueId') now.queue = text(to)
        if (field === 'priority') now.priority = text(to)
        if (field === 'processorId') now.processor = text(to)
        if (field === 'mergedInto') now.isMerged = to !== null
      }
      now.waits = data['waits'] as boolean
    }
    if (type === 'ticket.opened') {
      things.push({
        ticket,
        what: 'opened',
        at,
        attributes: attributes(now, data['side'] === 'agent' ? actor : null),
        number: null,
      })
    }
    const wasDone = !isOpenIn(was.status)
    const isDone = !isOpenIn(now.status)
    if (!wasDone && isDone) {
      if (type === 'ticket.changed') things = without(things, seen.reopened.pop())
      else {
        now.resolver = now.processor ?? (data['move'] === 'resolve' ? actor : null)
        const thing = {
          ticket,
          what: 'resolved',
          at,
          attributes: attributes(now, now.resolver),
          number: Math.round((at - now.begun) / 1000),
        }
        seen.resolved.push(thing)
        things.push(thing)
      }
    }
    if (wasDone && !isDone) {
      if (type === 'ticket.changed') things = without(things, seen.resolved.pop())
      else {
        now.begun = at
        const thing = {
          ticket,
          what: 'reopened',
          at,
          attributes: attributes(now, was.resolver),
          number: null,
        }
        seen.reopened.push(thing)
        things.push(thing)
      }
    }
    if (type === 'ticket.rated') {
      const nth = seen.resolved.length
      const given = things.find(({ what, attributes: of }) => what === `rated ${nth}` && of !== null)
      if (given) given.number = Number(data['stars'])
      else
        things.push({
          ticket,
          what: `rated ${nth}`,
          at,
          attributes: attributes(now, now.resolver),
          number: Number(data['stars']),
        })
    }
    moments.push({
      at,
      isOpen: isOpenIn(now.status) && !now.isMerged,
      waits: now.waits,
      attributes: attributes(now, now.processor),
    })
  }
  return { ticket, moments, things }
}

const without = (things: Thing[], one: Thing | undefined) => things.filter((thing) => thing !== one)

type Now = {
  type: string | null
  component: string | null
  queue: string | null
  priority: string | null
  channel: string | null
}
const attributes = (
  { type, component, queue, priority, channel }: Now,
  agent: string | null,
): Attributes => ({
  agent,
  type,
  component,
  queue,
  priority,
  channel,
})

const fits = (of: Attributes, filters: Question['filters']) =>
  dimensions.every((one) => filters[one] === undefined || filters[one].includes(of[one]))

/** What each figure should say. */
export function answer({ lives, presence, talks }: Read, { start, end, now, filters }: Question): Values {
  const until = Math.min(end, now)
  const things = lives
    .flatMap((life) => life.things)
    .filter(({ at, attributes: of }) => at >= start && at < end && fits(of, filters))
  const of = (what: string) =>
    things.filter((thing) => thing.what === what || thing.what.startsWith(`${what} `))
  const numbers = (what: string) => of(what).map(({ number }) => number ?? 0)
  const stars = numbers('rated')
  const lasting = (holds: (moment: Moment) => boolean) =>
    lives.filter(({ moments }) => {
      const last = moments.findLast(({ at }) => at < until)
      return last !== undefined && holds(last) && fits(last.attributes, filters)
    }).length
  const isNothing = start >= now
  const values: Values = {
    opened: of('opened').length,
    answered: of('answered').length,
    replies: of('replied').length,
    resolved: of('resolved').length,
    reopened: of('reopened').length,
    open: lasting(({ isOpen }) => isOpen),
    waiting: lasting(({ isOpen, waits }) => isOpen && waits),
    first_reply: quantile(numbers('answered'), 50),
    first_reply_p90: quantile(numbers('answered'), 90),
    resolution: quantile(numbers('resolved'), 50),
    resolution_p90: quantile(numbers('resolved'), 90),
    ratings: stars.length,
    satisfaction: stars.length === 0 ? null : stars.reduce((a, b) => a + b, 0) / stars.length,
    low_ratings: stars.filter((one) => one === 1 || one === 2).length,
    ...answerOfChats(talks, { start, end, now, filters }),
    load: timeHeld(lives, { start, end: until, now, filters }) / ((until - start) / 1000),
    available: isOfAgents(filters)
      ? Math.round(timeThere(presence, { start, end: until, now, filters }))
      : null,
  }
  return isNothing ? (Object.fromEntries(Object.keys(values).map((key) => [key, null])) as Values) : values
}

export const isOfAgents = (filters: Question['filters']) =>
  Object.keys(filters).every((one) => one === 'agent')

function timeHeld(lives: Told[], { start, end, filters }: Question): number {
  let seconds = 0
  for (const { moments } of lives) {
    moments.forEach((moment, index) => {
      const till = moments[index + 1]?.at ?? Number.POSITIVE_INFINITY
      if (!moment.isOpen || moment.attributes.agent === null || !fits(moment.attributes, filters)) return
      seconds += Math.max(0, Math.min(till, end) - Math.max(moment.at, start)) / 1000
    })
  }
  return seconds
}

function timeThere(presence: Presence[], { start, end, filters }: Question): number {
  let seconds = 0
  presence.forEach(({ agent, at, isThere }, index) => {
    const till =
      presence.slice(index + 1).find((later) => later.agent === agent)?.at ?? Number.POSITIVE_INFINITY
    if (!isThere || (filters.agent && !filters.agent.includes(agent))) return
    seconds += Math.max(0, Math.min(till, end) - Math.max(at, start)) / 1000
  })
  return seconds
}

function quantile(values: number[], percent: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const exact = ((sorted.length - 1) * percent) / 100
  const [low, high] = [sorted[Math.floor(exact)]!, sorted[Math.ceil(exact)]!]
  return Math.round(low + (high - low) * (exact % 1))
}

/** Every value of a dimension that anything counted has. */
export const valuesIn = ({ lives, presence, talks }: Read, dimension: Dimension): (string | null)[] => [
  ...new Set([
    ...lives.flatMap(({ moments, things }) =>
      [...moments, ...things].map(({ attributes: of }) => of[dimension]),
    ),
    ...(dimension === 'agent' ? presence.map(({ agent }) => agent) : []),
    ...(dimension === 'channel' && talks.length > 0 ? ['chat'] : []),
  ]),
]

/** The midnights of a zone, found by asking its clock minute after minute. */
export function startsOf(from: string, days: number, zone: string): number[] {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  const found: number[] = []
  let at = Date.parse(from) - 15 * 3_600_000
  for (let day = 0; day <= days; day++) {
    const wanted = new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10)
    // A day has 22 hours at least.
    if (day > 0) at += 22 * 3_600_000
    while (clock.format(at) < wanted) at += 60_000
    found.push(at)
  }
  return found
}

export const countKeys = [
  'opened',
  'answered',
  'replies',
  'resolved',
  'reopened',
  'ratings',
  'low_ratings',
] as const satisfies readonly FigureKey[]
