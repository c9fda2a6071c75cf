import type { Transaction } from 'kysely'
import { escapeLiteral } from 'pg'
import type { EventData, EventType } from '#contracts/events.ts'
import type { Tables } from '#server/tables.ts'
import { databaseRole, type Actor } from './actor.ts'
import { constraintOf, isUnavailable, sqlState } from './database.ts'
import { writeEvents } from './event-log.ts'
import { Fault } from './fault.ts'
import { faultOfRule } from './fault-of-rule.ts'
import { inTransaction } from './in-transaction.ts'
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
}

/**
 * One transaction as the actor: with the database role that fits, events written last, readers woken after
 * the commit. A deadlock is tried again; the work must therefore only touch the database.
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
  let xid: string | undefined
  const result = await inTransaction(world.pool, asActor(actor, 'begin'), async (db) => {
    const done = await work({ db, actor, world, emit: (event) => void emitted.push(event) })
    if (emitted.length > 0) xid = await writeEvents(db, actor, emitted)
    return done
  })
  if (xid !== undefined) world.reader.wake(xid)
  return result
}

/** Reads that must agree with each other and with a position of the event log. */
export async function snapshot<T>(world: World, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begin = asActor(actor, 'begin isolation level repeatable read read only')
  try {
    return await inTransaction(world.pool, begin, (db) => work({ db, actor, world, emit: refuseEmit }))
  } catch (error) {
    throw asFault(error)
  }
}

const refuseEmit = () => {
  throw new Error('a snapshot only reads')
}

/** In the round trip of BEGIN: the role that fits, and who acts, for row-level security. */
function asActor(actor: Actor, begin: string) {
  const role = databaseRole(actor)
  if (role === 'switchboard_app') return { begin, role }
  const [contact, user] = actor.kind === 'user' ? [actor.contactId ?? '', actor.id] : ['', '']
  const step = `select set_config('role', '${role}', true), set_config('switchboard.contact', ${escapeLiteral(contact)}, true),
    set_config('switchboard.user', ${escapeLiteral(user)}, true)`
  return { begin: `${begin}; ${step}`, role }
}

/** What the database refused, in the product's own codes; a violated rule that no command foresaw stays ours. */
export function asFault(error: unknown): unknown {
  if (error instanceof Fault) return error
  if (isUnavailable(error)) return new Fault('unavailable')
  // Others were first each time; it goes on when the caller tries again.
  if (tryAgain.has(sqlState(error))) return new Fault('unavailable')
  return faultOfRule(sqlState(error), constraintOf(error)) ?? error
}
