import type { Change, EventType } from '#contracts/events.ts'
import type { EventWhen, When, WhenOf } from '#contracts/rule-when.ts'
import type { LoggedEvent } from '#kit/event-log.ts'

type Told = Pick<LoggedEvent, 'type' | 'data'>
type Kind<W> = { types: readonly EventType[]; fits(when: W, told: Told): boolean }

/** Where the fields of a ticket change. */
const changing = ['ticket.changed', 'ticket.assigned', 'ticket.moved'] as const
/** Taking a ticket by starting it is a move. */
const assigning = ['ticket.assigned', 'ticket.moved'] as const

const always = (type: EventType) => ({ types: [type], fits: () => true })

/** Which events each kind of beginning hears, and which of those are meant. */
const kinds: { [K in EventWhen['on']]: Kind<WhenOf<K>> } = {
  opened: {
    types: ['ticket.opened'],
    fits: ({ by }, { data }) => by === 'anybody' || (by === 'customer') === (data['side'] === 'contact'),
  },
  customer_wrote: {
    types: ['message.added'],
    // The first word of a conversation is its opening.
    fits: (_, { data }) => data['side'] === 'contact' && Number(data['seq']) > 1,
  },
  agent_wrote: {
    types: ['message.added'],
    fits: (_, { data }) => data['side'] === 'agent' && data['isNote'] !== true && Number(data['seq']) > 1,
  },
  note_written: {
    types: ['message.added'],
    fits: (_, { data }) => data['side'] === 'agent' && data['isNote'] === true,
  },
  moved: { types: ['ticket.moved'], fits: (when, { data }) => hasChange(data, 'status', when) },
  prioritised: { types: changing, fits: (when, { data }) => hasChange(data, 'priority', when) },
  changed: {
    types: changing,
    fits: ({ field }, { data }) => hasChange(data, `${field}Id`, { from: null, to: null }),
  },
  assigned: {
    types: assigning,
    fits: ({ to }, { data }) =>
      changesIn(data).some((one) => one.field === 'processorId' && (one.to === null) === (to === 'nobody')),
  },
  escalated: always('ticket.escalated'),
  deescalated: always('ticket.deescalated'),
  overdue: {
    types: ['ticket.overdue'],
    fits: ({ target }, { data }) => target === null || data['target'] === target,
  },
  waits_long: always('ticket.waits_long'),
  rated: { types: ['ticket.rated'], fits: ({ atMost }, { data }) => Number(data['stars']) <= atMost },
  return_reported: always('ticket.return_reported'),
}

/** Everything that a rule can begin with. */
export const heard: readonly EventType[] = [...new Set(Object.values(kinds).flatMap(({ types }) => types))]

/** Whether it is just this event that the rule waits for; never for one that goes by the clock. */
export function fitsEvent(when: When, told: Told): boolean {
  if (!(when.on in kinds)) return false
  const kind = kinds[when.on as EventWhen['on']] as Kind<When>
  return kind.types.includes(told.type) && kind.fits(when, told)
}

export const typesOf = (when: EventWhen): readonly EventType[] => kinds[when.on].types

type Asked = { from: unknown; to: unknown }

/** Null asks for any value. */
const hasChange = (data: Told['data'], field: string, { from, to }: Asked) =>
  changesIn(data).some(
    (one) => one.field === field && (from === null || one.from === from) && (to === null || one.to === to),
  )

const changesIn = (data: Told['data']): Change[] =>
  Array.isArray(data['changes']) ? (data['changes'] as Change[]) : []
