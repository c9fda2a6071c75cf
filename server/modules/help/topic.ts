import type { EventType } from '#contracts/events.ts'
import { worksHere } from '#kit/actor.ts'
import { placeText, type LoggedEvent } from '#kit/event-log.ts'
import { Fault } from '#kit/fault.ts'
import type { Topic } from '#kit/live.ts'

const told: readonly EventType[] = [
  'article_category.saved',
  'article_category.removed',
  'article.saved',
  'article.moved',
  'article.changed',
  'article.removed',
  'article.rated',
  'article.words_removed',
]
const isTold = ({ type }: LoggedEvent) => told.includes(type)

/** That something of the articles has changed; what it is now, the screens fetch. */
export const helpTopic: Topic = {
  name: 'help',
  resets: [],
  async open(_world, actor) {
    if (!worksHere(actor)) throw new Fault('not_allowed')
    return { filter: { types: told }, keys: ['help'], sees: isTold }
  },
  keysOf: (event) => (isTold(event) ? ['help'] : []),
  viewerClass: () => 'staff',
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
