import { sql } from 'kysely'
import { isAfter, type LoggedEvent, type Place } from '#kit/event-log.ts'
import type { World } from '#kit/world.ts'

export type LogFollower = {
  /** Everything that the reader of this process has handed on, in order. */
  heard: LoggedEvent[]
  /** Waits until all that is committed now has been read and handed to every subscription. */
  through(): Promise<void>
  /** Events after a place, in order, as soon as they are readable. */
  after(place: Place): LoggedEvent[]
  place(): Place
}

/** Listens last, so what it has heard has been delivered to all others. */
export function followLog(world: World): LogFollower {
  const heard: LoggedEvent[] = []
  let last: Place = world.reader.place()
  world.reader.listen((batch) => {
    heard.push(...batch)
    last = batch.at(-1) ?? last
  })

  async function through() {
    for (;;) {
      const { rows } = await sql<Place>`select xid::text as xid, position::text as position
        from events order by events.xid desc, events.position desc limit 1`.execute(world.db)
      const [head] = rows
      if (!head || !isAfter(head, last)) return
      world.reader.wake(head.xid)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  return {
    heard,
    through,
    after: (place) => heard.filter((event) => isAfter(event, place)),
    place: () => last,
  }
}
