import type { EventType } from '#contracts/events.ts'
import type { SignedIn } from './actor.ts'
import { placeText, type LoggedEvent } from './event-log.ts'
import { Fault } from './fault.ts'
import type { Topic } from './live.ts'

type Telling = { name: string; told: readonly EventType[]; may: (actor: SignedIn) => boolean }

/** A topic that only tells that something has changed, the same to all who may hear it; what it is now is fetched. */
export function tellingTopic({ name, told, may }: Telling): Topic {
  const isTold = ({ type }: LoggedEvent) => told.includes(type)
  return {
    name,
    resets: [],
    async open(_world, actor: SignedIn) {
      if (!may(actor)) throw new Fault('not_allowed')
      return { filter: { types: told }, keys: [name], sees: isTold }
    },
    keysOf: (event) => (isTold(event) ? [name] : []),
    viewerClass: () => name,
    present: async (_world, _actor, events) =>
      events.map((event) => ({
        position: placeText(event),
        at: event.at.toISOString(),
        type: event.type,
        actor: null,
        subject: event.subjects[0] ?? '',
        data: {},
      })),
  }
}
