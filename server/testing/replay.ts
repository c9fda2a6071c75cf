import { expect } from 'vitest'
import { foldThread, type LiveEvent, type ToClient } from '#contracts/live.ts'
import { showTicket, type TicketThread } from '#contracts/tickets.ts'
import type { Desk } from './desk.ts'
import { openSocket } from './live-socket.ts'
import type { Person } from './people.ts'

export const viewers = ['petar', 'elena', 'maria', 'tomas'] as const
export type ViewerName = (typeof viewers)[number]
/** What each sees of the thread now; null: it does not exist for him. */
export type Views = Record<ViewerName, TicketThread | null>
export type Replayed<T> = { result: T; views: Views; resets: Record<ViewerName, number> }

type Fold = typeof foldThread

/**
 * For every viewer: the snapshot before + the live events of the step = the snapshot afterwards. Who may not see
 * the ticket gets nothing, and no customer is ever sent a note's text or id.
 */
export async function replay<T>(
  desk: Desk,
  ticketId: string,
  step: () => Promise<T>,
  fold: Fold = foldThread,
): Promise<Replayed<T>> {
  await followed(desk)
  const watches = await Promise.all(viewers.map((name) => watch(desk, desk[name], ticketId)))
  try {
    const result = await step()
    await followed(desk)
    const [petar, elena, maria, tomas] = await Promise.all(watches.map((one) => compare(one, fold)))
    await expectNoNotes(desk, watches)
    if (!petar || !elena || !maria || !tomas) throw new Error('four watched')
    const views = { petar: petar.view, elena: elena.view, maria: maria.view, tomas: tomas.view }
    const resets = {
      petar: petar.resets,
      elena: elena.resets,
      maria: maria.resets,
      tomas: tomas.resets,
    }
    return { result, views, resets }
  } finally {
    for (const one of watches) one.socket.close()
  }
}

/** Also what follows of itself is part of the thread, such as what is owed by when. */
async function followed(desk: Desk) {
  await desk.world.reactions.settle()
  await desk.log.through()
}

type Watch = Awaited<ReturnType<typeof watch>>

async function watch(desk: Desk, person: Person, ticketId: string) {
  const fetched: string[] = []
  const show = async (): Promise<TicketThread | null> => {
    const { status, text } = await person.send({
      method: 'GET',
      url: showTicket.path.replace(':id', ticketId),
    })
    fetched.push(text)
    if (status === 200) return JSON.parse(text) as TicketThread
    expect({ status, text }).toMatchObject({ status: 404 })
    return null
  }
  const before = await show()
  const socket = await openSocket(desk.app, person.cookie)
  const subscribe = (from: string) => socket.say({ op: 'subscribe', topic: `ticket:${ticketId}`, from })
  // Who may not see it tries nevertheless.
  subscribe(before?.position ?? '0.0')
  await socket.settle()
  return { person, before, show, fetched, socket }
}

async function compare({ person, before, show, socket }: Watch, fold: Fold) {
  await socket.settle()
  const sent = socket.received.map((text) => JSON.parse(text) as ToClient)
  if (!before) {
    expect(sent.map((message) => message.op)).toEqual(['refused'])
    expect(await show()).toBeNull()
    return { view: null, resets: 0 }
  }
  const resets = sent.filter((message) => message.op === 'reset').length
  const events = sent.flatMap((message) => (message.op === 'events' ? message.events : []))
  const fresh = await show()
  const folded = resets > 0 ? fresh : events.reduce(fold, before)
  const { name } = person.member
  expect(settled(folded), `${name} has folded something else than he fetches`).toEqual(settled(fresh))
  expectOrder(events)
  return { view: fresh, resets }
}

/** Where the reader stands differs by what he did himself; everything else must be the same. */
const settled = (thread: TicketThread | null) => thread && { ...thread, position: '', readSeq: 0 }

const expectOrder = (events: LiveEvent[]) => {
  const positions = events.map((event) => BigInt(event.position.split('.')[1] ?? 0))
  expect(new Set(positions).size).toBe(positions.length)
}

async function expectNoNotes(desk: Desk, watches: Watch[]) {
  const notes = await desk.world.db
    .selectFrom('messages')
    .select(['id', 'text'])
    .where('is_note', '=', true)
    .execute()
  for (const { person, fetched, socket } of watches) {
    if (person.member.role !== 'customer') continue
    const seen = [...fetched, ...socket.received].join('\n')
    for (const { id, text } of notes) {
      expect(seen.includes(id), `the id of a note reached ${person.member.name}`).toBe(false)
      expect(text !== '' && seen.includes(text), `a note reached ${person.member.name}`).toBe(false)
    }
  }
}
