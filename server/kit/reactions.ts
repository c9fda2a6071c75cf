import type { EventType } from '#contracts/events.ts'
import { system } from './actor.ts'
import { behind, ensureCursors, lockCursor, moveCursor, passOver, readCursors } from './cursors.ts'
import { isAfter, newestOfTypes, readEvents, type LoggedEvent, type Place } from './event-log.ts'
import { takeTurns } from './take-turns.ts'
import { transaction, type Tx } from './transaction.ts'
import type { World } from './world.ts'

/** So many are looked through for those that concern a reaction. */
const AHEAD = 200
/** A long transaction holds back what is newer from every reader of the log: few events, then the next ones. */
const FEW = 10
/** Of those that are cheaper together. */
const MANY = 100
const TRIES = 5
/** Events that come close together are reacted to in one transaction. Words reach their readers without waiting for it. */
const GATHER_MS = 100
const POLL_MS = 2000
/** The other connections are for people, who wait for their answer. */
const SIDE_BY_SIDE = 3

/**
 * A durable consequence. Its effects in the database and the move of its cursor are one transaction; effects
 * outside are jobs enqueued in it. It may run twice for an event whose transaction failed, never half.
 */
export type Reaction = {
  name: string
  on: readonly EventType[]
  /** How many events share a transaction; left out, a few, or more where they are cheaper together. */
  atOnce?: number
  /** Which of those that have come it has to do with at all; the others are passed over together. */
  choose?(tx: Tx, events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]>
} & (
  | { run(tx: Tx, event: LoggedEvent): Promise<void> }
  /** All that have come together, in their order: where many are cheaper at once. */
  | { runAll(tx: Tx, events: readonly LoggedEvent[]): Promise<void> }
)

export type Reactions = {
  start(): Promise<void>
  stop(): Promise<void>
  /** Waits until every reaction has read up to what is committed now; for tests and for a clean stop. */
  settle(): Promise<void>
}

/**
 * A reaction is begun when this process has read an event of its types. The poll is for what that misses: a
 * failed one is tried again, and what another process left is taken up. Whose types have not come is moved on there.
 */
export function makeReactions(world: World, reactions: readonly Reaction[]): Reactions {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const failures = new Map<string, number>()
  const gathered = new Set<Reaction>()
  const inTurn = takeTurns(SIDE_BY_SIDE)
  let gathering: NodeJS.Timeout | undefined
  let poll: NodeJS.Timeout | undefined
  let stopped = true

  function go(reaction: Reaction) {
    if (stopped) return
    if (running.has(reaction.name)) {
      again.add(reaction.name)
      return
    }
    const run = inTurn(async () => {
      // Its turn may come after the stop: nothing new begins then.
      if (!stopped) await catchUp(world, reaction, failures)
    })
      .catch((error: unknown) =>
        world.log.error({ err: error, reaction: reaction.name }, 'a reaction failed'),
      )
      .finally(() => {
        running.delete(reaction.name)
        if (again.delete(reaction.name)) go(reaction)
      })
    running.set(reaction.name, run)
  }

  function hear(events: LoggedEvent[]) {
    for (const reaction of reactions) {
      if (events.some(({ type }) => reaction.on.includes(type))) gathered.add(reaction)
    }
    if (gathered.size === 0) return
    gathering ??= setTimeout(() => {
      gathering = undefined
      for (const reaction of gathered) go(reaction)
      gathered.clear()
    }, GATHER_MS)
  }

  async function goBehind() {
    const place = world.reader.place()
    const cursors = await readCursors(world.db)
    const late = reactions.flatMap((reaction) => {
      const cursor = cursors.get(reaction.name)
      return cursor && isAfter(place, cursor) ? [{ reaction, cursor }] : []
    })
    if (late.length === 0) return
    const newest = await newestOfTypes(world.db, earliest(late), place)
    const idle = late.filter(
      ({ reaction, cursor }) => !reaction.on.some((type) => isAfter(newest.get(type) ?? cursor, cursor)),
    )
    for (const one of late) if (!idle.includes(one)) go(one.reaction)
    if (idle.length === 0) return
    await passOver(
      world.db,
      idle.map(({ reaction: { name }, cursor }) => ({ name, ...cursor })),
      place,
    )
  }

  return {
    async start() {
      await ensureCursors(
        world.db,
        reactions.map(({ name }) => name),
      )
      stopped = false
      world.reader.listen(hear)
      reactions.forEach(go)
      poll = setInterval(() => void goBehind().catch(() => {}), POLL_MS)
    },
    async stop() {
      stopped = true
      clearInterval(poll)
      clearTimeout(gathering)
      await Promise.all(running.values())
    },
    async settle() {
      for (;;) {
        await Promise.all(running.values())
        // Not whether any still runs: two who wait at once would start it for each other for ever.
        const late = await behind(world.db, reactions)
        if (late.length === 0) return
        for (const reaction of reactions) if (late.includes(reaction.name)) go(reaction)
        await Promise.all(running.values())
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}

const earliest = (late: readonly { cursor: Place }[]): Place =>
  late.map(({ cursor }) => cursor).reduce((a, b) => (isAfter(a, b) ? b : a))

async function catchUp(world: World, reaction: Reaction, failures: Map<string, number>) {
  for (;;) {
    try {
      if (!(await step(world, reaction, reaction.atOnce ?? ('runAll' in reaction ? MANY : FEW)))) return
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

/** Reads on, acts on `most` events and moves the cursor, in one transaction. Answers whether there is more. */
async function step(world: World, reaction: Reaction, most: number, giveUp?: unknown): Promise<boolean> {
  return transaction(world, system(reaction.name), async (tx) => {
    const cursor = await lockCursor(tx.db, reaction.name)
    // Another process is at it.
    if (!cursor) return false
    const ahead = Math.max(most, AHEAD)
    const read = await comeAfter(tx, reaction, cursor, ahead)
    const concerned = ((await reaction.choose?.(tx, read)) ?? read).slice(0, most)
    const last = concerned.length < most ? read.at(-1) : concerned.at(-1)
    if (!last) return false
    if (giveUp === undefined) await run(tx, reaction, concerned)
    else for (const event of concerned) await park(tx, reaction, event, giveUp)
    await moveCursor(tx.db, reaction.name, last)
    return read.length === ahead || last !== read.at(-1)
  })
}

/** What is of its types: from the memory of this process while it keeps up, else from the log. */
async function comeAfter(tx: Tx, { on }: Reaction, cursor: Place, most: number): Promise<LoggedEvent[]> {
  const known = tx.world.reader.since(cursor)
  if (!known) return readEvents(tx.db, cursor, { types: on }, most)
  return known.filter(({ type }) => on.includes(type)).slice(0, most)
}

async function run(tx: Tx, reaction: Reaction, events: readonly LoggedEvent[]) {
  if ('runAll' in reaction) return reaction.runAll(tx, events)
  for (const event of events) await reaction.run(tx, event)
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
