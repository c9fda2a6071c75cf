import type { Change, EventType } from '#contracts/events.ts'
import { moves, type Status } from '#contracts/tickets.ts'
import { makeChance, type Chance } from '#server/seed/chance.ts'

/** An event as it is entered into the log. */
export type Written = {
  at: Date
  type: EventType
  actor: string | null
  subjects: string[]
  data: Record<string, unknown>
}

const uuid = (kind: number, nth: number) =>
  `0193${String(kind).padStart(4, '0')}-0000-7000-8000-${String(nth).padStart(12, '0')}`
const named = (kind: number, many: number) => Array.from({ length: many }, (_, nth) => uuid(kind, nth))

export const some = {
  agents: named(1, 3),
  types: named(2, 2),
  components: named(3, 2),
  queues: named(4, 2),
  channels: ['portal', 'email'],
  customer: uuid(5, 1),
}

const next: Record<Status, Partial<Record<(typeof moves)[number], Status>>> = {
  new: { start: 'in_process', close: 'closed' },
  in_process: { ask_customer: 'in_customer_action', resolve: 'resolved' },
  in_customer_action: { customer_answered: 'in_process', close: 'closed' },
  resolved: { reopen: 'in_process', close: 'closed' },
  closed: {},
}

type Life = {
  id: string
  conversation: string
  status: Status
  before: Status
  waits: boolean
  merged: string | null
  seq: number
  values: Record<string, unknown>
}

/** What may stand in a log: tickets that live through anything, in any order, within the year before `end`: nothing has happened yet after it. */
export function randomLog(
  seed: number,
  { tickets, steps, end }: { tickets: number; steps: number; end: Date },
): Written[] {
  const chance = makeChance(seed)
  const written: Written[] = []
  const lives: Life[] = []
  let at = end.getTime() - 365 * 86_400_000
  const pause = (365 * 86_400_000) / steps
  for (let step = 0; step < steps; step++) {
    // Now and then two things in the same moment, as in one transaction.
    if (!chance.happens(0.15)) at += Math.round(chance.around(pause) * 0.9)
    if (at >= end.getTime()) break
    const mayOpen = lives.length < tickets
    if (lives.length === 0 || (mayOpen && chance.happens(0.25))) {
      lives.push(open(chance, written, new Date(at), lives.length))
    } else happen(chance, written, new Date(at), chance.pick(lives))
    if (chance.happens(0.1)) comeOrGo(chance, written, new Date(at))
    if (chance.happens(0.1)) beGuided(chance, written, new Date(at))
  }
  return written
}

function open(chance: Chance, written: Written[], at: Date, nth: number): Life {
  const side = chance.pick(['contact', 'agent'] as const)
  const values = {
    typeId: chance.pick(some.types),
    componentId: chance.pick([...some.components, null]),
    priority: 1 + chance.below(5),
  }
  const life: Life = {
    id: uuid(6, nth),
    conversation: uuid(7, nth),
    status: 'new',
    before: 'new',
    waits: chance.happens(0.8),
    merged: null,
    seq: 0,
    values: { ...values, processorId: null, queueId: chance.pick([...some.queues, null]) },
  }
  const { queueId } = life.values
  const changes = queueId === null ? [] : [{ field: 'queueId', from: null, to: queueId }]
  const actor = side === 'agent' ? chance.pick(some.agents) : some.customer
  const data = { ...values, number: String(nth), channel: chance.pick(some.channels), side, changes }
  written.push({
    at,
    type: 'ticket.opened',
    actor,
    subjects: [life.id],
    data: { ...data, waits: life.waits },
  })
  say(chance, written, at, life, { side, actor, isNote: false })
  return life
}

type Saying = { side: 'contact' | 'agent' | 'system'; actor: string | null; isNote: boolean }

function say(_: Chance, written: Written[], at: Date, life: Life, { side, actor, isNote }: Saying) {
  life.seq += 1
  const data = { messageId: life.id, seq: life.seq, side, isNote }
  const subjects = [life.conversation, uuid(8, written.length), life.id]
  written.push({ at, type: 'message.added', actor, subjects, data })
  if (side === 'contact') life.waits = true
  if (side === 'agent' && !isNote && life.seq > 1) life.waits = false
}

function change(
  written: Written[],
  at: Date,
  life: Life,
  type: EventType,
  told: { changes: Change[]; actor: string | null; more?: object },
) {
  const data = { version: 1, changes: told.changes, waits: life.waits, ...told.more }
  written.push({ at, type, actor: told.actor, subjects: [life.id, life.conversation], data })
}

function happen(chance: Chance, written: Written[], at: Date, life: Life) {
  const agent = chance.pick(some.agents)
  const set = (field: string, to: unknown): Change => {
    const from = life.values[field]
    life.values[field] = to
    return { field, from, to }
  }
  const turn = (type: EventType, to: Status, more: object = {}) => {
    const from = life.status
    life.before = from
    life.status = to
    life.waits = to === 'new' || to === 'in_process' ? chance.happens(0.5) : false
    const actor = chance.pick([agent, null, some.customer])
    change(written, at, life, type, { changes: [{ field: 'status', from, to }], actor, more })
  }
  if (life.merged !== null) {
    life.merged = null
    change(written, at, life, 'ticket.unmerged', {
      changes: [{ field: 'mergedInto', from: 'x', to: null }],
      actor: agent,
    })
    return
  }
  const acts: (() => void)[] = [
    () => say(chance, written, at, life, { side: 'agent', actor: agent, isNote: chance.happens(0.2) }),
    () => say(chance, written, at, life, { side: 'contact', actor: some.customer, isNote: false }),
    () => say(chance, written, at, life, { side: 'system', actor: null, isNote: false }),
    ...[1, 2, 3, 4].map(() => () => {
      const possible = moves.filter((move) => next[life.status][move])
      const move = possible.length > 0 ? chance.pick(possible) : undefined
      const to = move && next[life.status][move]
      if (to) turn('ticket.moved', to, { move })
    }),
    () =>
      change(written, at, life, 'ticket.assigned', {
        changes: [set('processorId', chance.pick([...some.agents, null]))],
        actor: agent,
      }),
    () =>
      change(written, at, life, 'ticket.changed', {
        changes: [set('priority', 1 + chance.below(5))],
        actor: agent,
      }),
    () =>
      change(written, at, life, 'ticket.changed', {
        changes: [
          set('typeId', chance.pick(some.types)),
          set('queueId', chance.pick([...some.queues, null])),
        ],
        actor: agent,
      }),
    // A bulk change that is undone.
    () => life.before !== life.status && turn('ticket.changed', life.before),
    () =>
      change(written, at, life, 'ticket.rated', {
        changes: [],
        actor: some.customer,
        more: { ratingId: uuid(9, written.length), stars: 1 + chance.below(5), before: null, byLink: false },
      }),
    () => {
      life.merged = 'x'
      change(written, at, life, 'ticket.merged', {
        changes: [{ field: 'mergedInto', from: null, to: 'x' }],
        actor: agent,
      })
    },
  ]
  chance.pick(acts)()
}

function comeOrGo(chance: Chance, written: Written[], at: Date) {
  const agent = chance.pick(some.agents)
  const state = chance.pick(['available', 'away'] as const)
  const data = { state, reason: state === 'available' ? 'working' : 'break', from: 'away' }
  written.push({ at, type: 'agent.availability_changed', actor: agent, subjects: [agent], data })
}

const GUIDED_CHATS = 6

/** A chat of the guide: it begins, ends alone, comes to a person, is rated; again, out of turn, and where there is none. */
function beGuided(chance: Chance, written: Written[], at: Date) {
  const conversation = uuid(10, chance.below(GUIDED_CHATS))
  const tell = (type: EventType, subjects: string[], data: Record<string, unknown>) =>
    written.push({ at, type, actor: some.customer, subjects, data })
  const ticket = uuid(11, chance.below(3))
  chance.pick([
    () => tell('chat.started', [conversation], { state: chance.pick(['guided', 'guided', 'live']) }),
    () => tell('chat.moved', [conversation], { move: 'end', state: 'ended' }),
    () =>
      tell('ticket.chat_moved', [ticket, conversation], { move: 'ask_person', state: 'live', by: 'visitor' }),
    () => tell('chat.rated', [conversation], { stars: 1 + chance.below(5), before: null }),
  ])()
}
