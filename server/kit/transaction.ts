import type { Transaction } from 'kysely'
import { escapeLiteral } from 'pg'
import type { EventData, EventType } from '#contracts/events.ts'
import type { Tables } from '#server/tables.ts'
import { contactOf, databaseRole, type Actor } from './actor.ts'
import { constraintOf, isUnavailable, sqlState } from './database.ts'
import { writeEvents } from './event-log.ts'
import { Fault } from './fault.ts'
import { faultOfRule } from './fault-of-rule.ts'
import { inTransaction } from './in-transaction.ts'
import { PLACE, type Place } from './place.ts'
import type { World } from './world.ts'

/** What a command tells of itself, in the transaction that did it. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    type: K
    /** The first one is what the event tells about. */
    subjects: [string, ...string[]]
    contactId?: string | null
    /** Who may ever see it; staff see what a contact sees. */
    audience: 'staff' | 'contact' | 'user'
    data: EventData<K>
    /** The first subject is locked, so the log has to tell of it in the order in which it changed. */
    inOrder?: true
  }
}[T]

export type Tx = {
  db: Transaction<Tables>
  actor: Actor
  world: World
  emit(event: NewEvent): void
  /** Kept until the work is done, and then written together with all others of its kind. */
  gather<Item>(write: Gathered<Item>, item: Item): void
}

/** Writes in few statements what a transaction has gathered. */
export type Gathered<Item> = (tx: Tx, items: Item[]) => Promise<void>

/**
 * One transaction as the actor: with the database role that fits, then what was gathered, events last and with
 * the commit, readers woken after it. A deadlock is tried again; the work must therefore only touch the database.
 */
export async function transaction<T>(world: World, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(world, actor, work)
    } catch (error) {
      if (attempt < 10 && tryAgain.has(sqlState(error))) continue
      throw asFault(error)
    }
  }
}

const tryAgain = new Set(['40001', '40P01'])

async function once<T>(world: World, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const emitted: NewEvent[] = []
  const gathered = new Map<Gathered<never>, unknown[]>()
  const [done, xid] = await inTransaction(
    world.pool,
    asActor(actor, 'begin'),
    async (db) => {
      const tx: Tx = {
        db,
        actor,
        world,
        emit: (event) => void emitted.push(event),
        gather: (write, item) => {
          const items = gathered.get(write)
          if (items) items.push(item)
          else gathered.set(write, [item])
        },
      }
      const result = await work(tx)
      // What is written may gather more: a mail brings the job that sends it.
      for (const [write, items] of gathered) {
        gathered.delete(write)
        await write(tx, items as never[])
      }
      return result
    },
    (query) => (emitted.length > 0 ? writeEvents(query, actor, emitted) : undefined),
  )
  if (xid !== undefined) {
    world.reader.wake(xid)
    world.sweeps.hasten(
      xid,
      emitted.map(({ type }) => type),
    )
  }
  return done
}

/** A transaction that only reads, and its place in the event log. */
export type Snapshot = Tx & { place: Promise<Place> }

/** Reads that must agree with each other and with a position of the event log; with settings of the database. */
export async function snapshot<T>(
  world: World,
  actor: Actor,
  work: (tx: Snapshot) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`)
  const begin = asActor(actor, 'begin isolation level repeatable read read only', [...set, PLACE])
  try {
    return await world.snapshots(begin, (db, place) =>
      work({ db, actor, world, place, emit: refuse, gather: refuse }),
    )
  } catch (error) {
    throw asFault(error)
  }
}

const refuse = () => {
  throw new Error('a snapshot only reads')
}

/** In the round trip of BEGIN: the role that fits, and who acts, for row-level security; and what else is selected. */
function asActor(actor: Actor, begin: string, also: readonly string[] = []) {
  const role = databaseRole(actor)
  const selected = role === 'switchboard_app' ? also : [...stepDown(actor, role), ...also]
  return { begin: selected.length > 0 ? `${begin}; select ${selected.join(', ')}` : begin, role }
}

function stepDown(actor: Actor, role: string): string[] {
  const [contact, user] = [contactOf(actor) ?? '', actor.kind === 'user' ? actor.id : '']
  return [
    `set_config('role', '${role}', true)`,
    `set_config('switchboard.contact', ${escapeLiteral(contact)}, true)`,
    `set_config('switchboard.user', ${escapeLiteral(user)}, true)`,
  ]
}

/** What the database refused, in the product's own codes; a violated rule that no command foresaw stays ours. */
export function asFault(error: unknown): unknown {
  if (error instanceof Fault) return error
  if (isUnavailable(error)) return new Fault('unavailable')
  // Others were first each time; it goes on when the caller tries again.
  if (tryAgain.has(sqlState(error))) return new Fault('unavailable')
  return faultOfRule(sqlState(error), constraintOf(error)) ?? error
}
