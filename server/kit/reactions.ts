import { sql } from 'kysely'
import type { EventType } from '#contracts/events.ts'
import { system } from './actor.ts'
import { placeNow, readEvents, type LoggedEvent, type Place } from './event-log.ts'
import { transaction, type Tx } from './transaction.ts'
import type { World } from './world.ts'

const BATCH = 100
const TRIES = 5

/**
 * A durable consequence. Its effects in the database and the move of its cursor are one transaction; effects
 * outside are jobs enqueued in it. It may run twice for an event whose transaction failed, never half.
 */
export type Reaction = {
  name: string
  on: readonly EventType[]
  run(tx: Tx, event: LoggedEvent): Promise<void>
}

export type Reactions = {
  start(): Promise<void>
  stop(): Promise<void>
  /** Waits until every reaction has read up to what is committed now; for tests and for a clean stop. */
  settle(): Promise<void>
}

export function makeReactions(world: World, reactions: readonly Reaction[]): Reactions {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const failures = new Map<string, number>()
  let stopped = true

  function go(reaction: Reaction) {
    if (stopped) return
    if (running.has(reaction.name)) {
      again.add(reaction.name)
      return
    }
    const run = catchUp(world, reaction, failures)
      .catch((error: unknown) =>
        world.log.error({ err: error, reaction: reaction.name }, 'a reaction failed'),
      )
      .finally(() => {
        running.delete(reaction.name)
        if (again.delete(reaction.name)) go(reaction)
      })
    running.set(reaction.name, run)
  }

  return {
    async start() {
      for (const reaction of reactions) await ensureCursor(world, reaction.name)
      stopped = false
      world.reader.onWake(() => reactions.forEach(go))
      reactions.forEach(go)
    },
    async stop() {
      stopped = true
      await Promise.all(running.values())
    },
    async settle() {
      for (;;) {
        reactions.forEach(go)
        await Promise.all(running.values())
        // Not whether any still runs: two who wait at once would start it for each other for ever.
        if (await areAllAtHead(world, reactions)) return
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}

/** A reaction that is new begins with what happens from now on. */
async function ensureCursor(world: World, name: string) {
  const { xid, position } = await placeNow(world.db)
  await world.db
    .insertInto('cursors')
    .values({ name, xid, position })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

async function catchUp(world: World, reaction: Reaction, failures: Map<string, number>) {
  for (;;) {
    try {
      if (!(await step(world, reaction, BATCH))) return
    } catch (error) {
      // One of the batch fails: one at a time, so that the others are not held back by it.
      if (await stepOverFailing(world, reaction, failures, error)) continue
      return
    }
  }
}

async function stepOverFailing(
  world: World,
  reaction: Reaction,
  failures: Map<string, number>,
  first: unknown,
) {
  try {
    return await step(world, reaction, 1)
  } catch (error) {
    const tries = (failures.get(reaction.name) ?? 0) + 1
    failures.set(reaction.name, tries)
    world.log.error({ err: first, reaction: reaction.name, tries }, 'a reaction failed')
    if (tries < TRIES) return false
    failures.delete(reaction.name)
    return step(world, reaction, 1, error)
  }
}

/** Reads, acts and moves the cursor in one transaction. Answers whether there was anything. */
async function step(world: World, reaction: Reaction, most: number, giveUp?: unknown): Promise<boolean> {
  return transaction(world, system(reaction.name), async (tx) => {
    const cursor = await tx.db
      .selectFrom('cursors')
      .select([sql<string>`xid::text`.as('xid'), sql<string>`position::text`.as('position')])
      .where('name', '=', reaction.name)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    // Another process is at it.
    if (!cursor) return false
    const events = await readEvents(tx.db, cursor, { types: reaction.on }, most)
    const last = events.at(-1)
    if (!last) return false
    if (giveUp === undefined) for (const event of events) await reaction.run(tx, event)
    else await park(tx, reaction, last, giveUp)
    await moveCursor(tx, reaction.name, last)
    return true
  })
}

/** An event that fails every time is set aside in the audit, where an admin finds it, and the rest goes on. */
async function park(tx: Tx, reaction: Reaction, event: LoggedEvent, error: unknown) {
  await tx.db
    .insertInto('audit')
    .values({
      action: 'reaction_failed',
      subject: event.subjects[0] ?? null,
      data: JSON.stringify({ reaction: reaction.name, event: event.position, error: String(error) }),
    })
    .execute()
}

const moveCursor = (tx: Tx, name: string, to: Place) =>
  tx.db
    .updateTable('cursors')
    .set({ xid: to.xid, position: to.position, moved_at: sql`now()` })
    .where('name', '=', name)
    .execute()

async function areAllAtHead(world: World, reactions: readonly Reaction[]): Promise<boolean> {
  for (const reaction of reactions) {
    const cursor = await world.db
      .selectFrom('cursors')
      .select([sql<string>`xid::text`.as('xid'), sql<string>`position::text`.as('position')])
      .where('name', '=', reaction.name)
      .executeTakeFirstOrThrow()
    // Not below the oldest running transaction here: what is committed but not readable yet still has to come.
    const { rows } = await sql<{ waits: boolean }>`select exists (select from events
      where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}::bigint)
        and type = any(${[...reaction.on]}::text[])) as waits`.execute(world.db)
    if (rows[0]?.waits) return false
  }
  return true
}
