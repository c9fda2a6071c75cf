import type { LiveEvent, Signal } from '#contracts/live.ts'
import type { Person } from '#contracts/values.ts'
import { idOf, isSignedIn, personOf, worksHere, type Known } from './actor.ts'
import {
  isAfter,
  placeText,
  readEvents,
  type EventFilter,
  type LoggedEvent,
  type Place,
} from './event-log.ts'
import { Fault } from './fault.ts'
import { Shelf } from './shelf.ts'
import { snapshot } from './transaction.ts'
import type { World } from './world.ts'

/** Longer gaps are not replayed: the client fetches a fresh snapshot. */
const REPLAY_MOST = 500

/** What a module offers on the live socket. */
export type Topic = {
  name: string
  /** Whether visitors with a chat may come too. */
  isForVisitors?: true
  /** Which events belong to it for this viewer, as a query and as routing keys; throws what he may not have. */
  open(world: World, actor: Known, id: string | undefined): Promise<Opened>
  /** The routing keys of an event. */
  keysOf(event: LoggedEvent): string[]
  /** Viewers with the same class see the same. */
  viewerClass(actor: Known): string
  present(world: World, actor: Known, events: LoggedEvent[]): Promise<LiveEvent[]>
  /** After these the client must fetch anew. */
  resets: readonly string[]
  /** Whether a passing sign (typing, viewing) goes from one to another. */
  passesSignal?(kind: Signal['kind'], from: { role: string }, to: Known): boolean
  /** Whether he may say at all that he types, asked each time: what he may can change while he looks. */
  mayType?(world: World, actor: Known, id: string): Promise<boolean>
}
export type Opened = {
  filter: EventFilter
  keys: string[]
  sees(event: LoggedEvent): boolean
  /** Where passing signs are heard; topics that show the same thread share one. The topic itself where nothing is said. */
  room?: string
  /** Whether those who work here are shown what is being typed, because it was announced to him. */
  showsWords?: boolean
}

/** One subscription of one socket. */
export type Subscription = {
  topic: Topic
  name: string
  actor: Known
  /** Without what was needed only to open it: there are tens of thousands. */
  opened: Omit<Opened, 'filter'>
  /** Everything up to here has been sent. */
  sentTo: Place
  /** Live events wait here until everything before them has been sent. */
  held: LoggedEvent[] | null
  /** His last sign was that he types. */
  isTyping: boolean
  /** Unsubscribed or reset: nothing more is sent. */
  isOver: boolean
  to: Listener
}

/** Whoever is told. */
export type Listener = { send(message: object): void }

type Shout = {
  room: string
  kind: Signal['kind']
  person: Person
  words: string | undefined
  /** He typed until now. */
  endsTyping: boolean
}

/** A passing sign; with it perhaps what is being typed. */
export type Sign = { kind: Signal['kind']; words?: string | undefined }

/** All sockets of this process. */
export type Live = {
  subscribe(request: { name: string; from: Place; actor: Known }, to: Listener): Promise<Subscription>
  unsubscribe(subscription: Subscription): void
  signal(subscription: Subscription, sign: Sign): Promise<void>
  /** Tells when a session has ended, so that its socket closes. */
  onSessionsEnded(listener: (sessionIds: string[]) => void): void
  /** Somebody has a line open here: `heard` at each sign of life, `left` when it closes. */
  arrive(userId: string): { heard(): void; left(): void }
  /** Who has a line open in this process, and when he was heard last. */
  signsOfLife(): { userId: string; at: Date }[]
}

/**
 * `showing`: the same world through connections of its own, so that what has happened is not told after everything
 * that many ask at the same time.
 */
export function makeLive(world: World, topics: readonly Topic[], showing: World = world): Live {
  const byKey = new Shelf<Subscription>()
  const byRoom = new Shelf<Subscription>()
  const endListeners: ((sessionIds: string[]) => void)[] = []

  world.reader.listen(deliver)
  world.reader.onShout(hear)

  async function deliver(batch: LoggedEvent[]) {
    endSessions(batch)
    const wanted = new Map<Subscription, LoggedEvent[]>()
    for (const event of batch) {
      for (const topic of topics) {
        for (const key of topic.keysOf(event)) {
          for (const subscription of byKey.under(key)) {
            if (subscription.topic !== topic || !subscription.opened.sees(event)) continue
            const events = wanted.get(subscription)
            if (!events) wanted.set(subscription, [event])
            else if (events.at(-1) !== event) events.push(event)
          }
        }
      }
    }
    await sendAll(wanted)
  }

  /** Presents once for all who see the same; different things at once. */
  async function sendAll(wanted: Map<Subscription, LoggedEvent[]>) {
    const presented = new Map<string, Promise<LiveEvent[]>>()
    const sending: Promise<void>[] = []
    for (const [subscription, events] of wanted) {
      if (subscription.held) subscription.held.push(...events)
      else sending.push(send(subscription, events, (fresh) => presentOnce(presented, subscription, fresh)))
    }
    await Promise.all(sending)
  }

  function presentOnce(
    presented: Map<string, Promise<LiveEvent[]>>,
    { name, topic, actor }: Subscription,
    events: LoggedEvent[],
  ) {
    const key = [name, topic.viewerClass(actor), ...events.map((event) => event.position)].join(' ')
    const shown = presented.get(key) ?? topic.present(showing, actor, events)
    presented.set(key, shown)
    return shown
  }

  /** Sends what has not been sent yet; one call after the other for each subscription, or order is lost. */
  async function send(
    subscription: Subscription,
    events: LoggedEvent[],
    present: (fresh: LoggedEvent[]) => Promise<LiveEvent[]>,
  ) {
    const fresh = events.filter((event) => isAfter(event, subscription.sentTo))
    const last = fresh.at(-1)
    if (!last || subscription.isOver) return
    if (fresh.some((event) => subscription.topic.resets.includes(event.type))) return reset(subscription)
    try {
      const shown = await present(fresh)
      if (subscription.isOver) return
      subscription.sentTo = last
      subscription.to.send({
        op: 'events',
        topic: subscription.name,
        events: shown,
        position: placeText(last),
      })
    } catch (error) {
      world.log.warn(
        { err: error, topic: subscription.name },
        'live events could not be shown; asking for a reset',
      )
      reset(subscription)
    }
  }

  function reset(subscription: Subscription) {
    unsubscribe(subscription)
    subscription.to.send({ op: 'reset', topic: subscription.name })
  }

  function endSessions(batch: LoggedEvent[]) {
    const ended = batch.filter((event) => event.type === 'session.ended')
    const ids = ended.flatMap((event) => event.data['sessionIds'] as string[])
    if (ids.length > 0) for (const listener of endListeners) listener(ids)
  }

  async function subscribe({ name, from, actor }: { name: string; from: Place; actor: Known }, to: Listener) {
    const [topicName = '', id] = name.split(':')
    const topic = topics.find((one) => one.name === topicName)
    if (!topic) throw new Error('no such topic')
    if (!isSignedIn(actor) && !topic.isForVisitors) throw new Fault('not_allowed')
    const { filter, ...opened } = await topic.open(world, actor, id)
    const subscription: Subscription = {
      topic,
      name,
      actor,
      opened,
      sentTo: from,
      held: [],
      isTyping: false,
      isOver: false,
      to,
    }
    // First listen, then replay: what comes between is held and told once.
    for (const key of opened.keys) byKey.put(key, subscription)
    byRoom.put(roomOf(subscription), subscription)
    try {
      await replay(subscription, filter)
    } catch (error) {
      unsubscribe(subscription)
      throw error
    }
    return subscription
  }

  async function replay(subscription: Subscription, filter: EventFilter) {
    const { actor, opened, topic } = subscription
    const missed = await snapshot(world, actor, (tx) =>
      readEvents(tx.db, subscription.sentTo, filter, REPLAY_MOST + 1),
    )
    if (missed.length > REPLAY_MOST) return reset(subscription)
    const seen = missed.filter((event) => opened.sees(event))
    subscription.to.send({
      op: 'subscribed',
      topic: subscription.name,
      position: placeText(subscription.sentTo),
    })
    const present = (events: LoggedEvent[]) => topic.present(world, actor, events)
    await send(subscription, seen, present)
    // What comes while the held is being sent is held too, until there is nothing left before it.
    while (subscription.held && subscription.held.length > 0) {
      await send(subscription, subscription.held.splice(0), present)
    }
    subscription.held = null
  }

  function unsubscribe(subscription: Subscription) {
    subscription.isOver = true
    for (const key of subscription.opened.keys) byKey.drop(key, subscription)
    byRoom.drop(roomOf(subscription), subscription)
  }

  async function signal(subscription: Subscription, { kind, words }: Sign) {
    const { topic, actor, opened } = subscription
    if (!topic.passesSignal) return
    if (kind === 'typing' && !((await topic.mayType?.(world, actor, idIn(subscription))) ?? true)) return
    const shout: Shout = {
      room: roomOf(subscription),
      kind,
      person: personOf(actor),
      words: opened.showsWords && kind === 'typing' ? words : undefined,
      endsTyping: subscription.isTyping,
    }
    subscription.isTyping = kind === 'typing'
    await world.reader.shout(JSON.stringify(shout))
  }

  function hear(payload: string) {
    const { room, kind, person, words, endsTyping } = JSON.parse(payload) as Shout
    for (const subscription of byRoom.under(room)) {
      const { topic, actor, name } = subscription
      if (idOf(actor) === person.id || !topic.passesSignal?.(kind, person, actor)) continue
      // That somebody has gone who never typed would tell a contact that he had been there.
      if (kind === 'idle' && !endsTyping && !worksHere(actor)) continue
      const shown = words !== undefined && worksHere(actor) ? { words } : {}
      subscription.to.send({ op: 'signal', topic: name, kind, person, ...shown })
    }
  }

  const lines = new Set<{ userId: string; at: Date }>()
  function arrive(userId: string) {
    const line = { userId, at: new Date() }
    lines.add(line)
    return { heard: () => void (line.at = new Date()), left: () => void lines.delete(line) }
  }

  return {
    subscribe,
    unsubscribe,
    signal,
    arrive,
    signsOfLife: () => [...lines],
    onSessionsEnded: (listener) => void endListeners.push(listener),
  }
}

const idIn = ({ name }: Subscription) => name.split(':')[1] ?? ''
const roomOf = ({ opened, name }: Subscription) => opened.room ?? name
