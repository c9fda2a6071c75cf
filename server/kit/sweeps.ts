import type { EventType } from '#contracts/events.ts'
import type { Service } from '#server/config.ts'
import type { LoggedEvent } from './event-log.ts'
import type { World } from './world.ts'

/**
 * What must become true again soon, whatever died meanwhile: it looks at how things are, not at what happened, so a
 * second run does nothing and several processes may run it at once. Events only make it come earlier: those of this
 * process as soon as they are committed, those of others when they are read.
 */
export type Sweep = {
  name: string
  service: Service
  everySeconds: number
  hastenedBy?: readonly EventType[]
  run(world: World): Promise<void>
}

export type Sweeps = {
  start(): void
  stop(): Promise<void>
  /** This process has just committed such events. */
  hasten(xid: string, types: readonly EventType[]): void
  /** Runs each once and waits for it; for tests. */
  settle(): Promise<void>
}

export function makeSweeps(world: World, sweeps: readonly Sweep[]): Sweeps {
  const mine = sweeps.filter(({ service }) => world.config.services.includes(service))
  const running = new Map<Sweep, Promise<void>>()
  const again = new Set<Sweep>()
  const timers: NodeJS.Timeout[] = []
  /** Whose events were answered at their commit, and will be read a moment later. */
  const answered = new Set<string>()
  let isStopped = true

  /** One run at a time; what is asked for while it runs is one more run after it. */
  function go(sweep: Sweep): Promise<void> {
    const now = running.get(sweep)
    if (now) {
      again.add(sweep)
      return now
    }
    const run = sweep
      .run(world)
      .catch((error: unknown) => {
        if (!isStopped) world.log.warn({ err: error, sweep: sweep.name }, 'a sweep failed; it comes again')
      })
      .finally(() => {
        running.delete(sweep)
        if (again.delete(sweep) && !isStopped) void go(sweep)
      })
    running.set(sweep, run)
    return run
  }

  function goFor(types: readonly EventType[]) {
    for (const sweep of mine) {
      if (types.some((type) => sweep.hastenedBy?.includes(type))) void go(sweep)
    }
  }

  function hear(events: LoggedEvent[]) {
    if (isStopped) return
    goFor(events.filter(({ xid }) => !answered.has(xid)).map(({ type }) => type))
    for (const { xid } of events) answered.delete(xid)
  }
  world.reader.listen(hear)

  return {
    start() {
      isStopped = false
      for (const sweep of mine) {
        void go(sweep)
        timers.push(setInterval(() => void go(sweep), sweep.everySeconds * 1000))
      }
    },
    hasten(xid, types) {
      // The reader may have been first: then it was answered there, and would never be taken off the list.
      if (isStopped || BigInt(world.reader.place().xid) >= BigInt(xid)) return
      answered.add(xid)
      goFor(types)
    },
    async stop() {
      isStopped = true
      for (const timer of timers.splice(0)) clearInterval(timer)
      await Promise.all(running.values())
    },
    async settle() {
      for (const sweep of mine) {
        await go(sweep)
        while (running.has(sweep)) await running.get(sweep)
      }
    },
  }
}
