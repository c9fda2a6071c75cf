import type { FastifyInstance } from 'fastify'
import type { Action } from '#contracts/actions.ts'
import { saveMacro } from '#contracts/macros.ts'
import { listQueues } from '#contracts/queues.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { cast, type CastName } from '#testing/cast.ts'
import { demoActor } from './demo-cast-client.ts'
import type { Kinds } from './demo-tickets.ts'

type DemoMacro = {
  who: CastName
  name: string
  /** The key of a component; null is for everybody, `me` for whoever keeps it. */
  on: string | null
  /** Undefined where something that it needs is not there. */
  actions: (Action | undefined)[]
}

type Known = Kinds & { replies: Map<string, string>; queues: Map<string, string> }

const macrosOf = ({ types, components, replies, queues }: Known): DemoMacro[] => {
  const reply = (key: string) => withId(replies.get(key), (replyId) => ({ do: 'reply', replyId }))
  const queue = (key: string) => withId(queues.get(key), (queueId) => ({ do: 'queue', queueId }))
  const component = (key: string) =>
    withId(components.get(key), (id) => ({ do: 'component', componentId: id }))
  return [
    {
      who: 'kalina',
      name: 'Ask once more, then wait',
      on: null,
      actions: [reply('still_there'), { do: 'move', move: 'ask_customer' }],
    },
    {
      who: 'kalina',
      name: 'Solved, and goodbye',
      on: null,
      actions: [reply('solved'), { do: 'move', move: 'resolve' }],
    },
    {
      who: 'kalina',
      name: 'Suspected fraud: Ana, at once',
      on: null,
      actions: [
        { do: 'priority', priority: 5 },
        component('security'),
        { do: 'owner', personId: cast.ana.id },
        {
          do: 'note',
          text: 'Looks like fraud. {{agent.name}} asks Ana to call {{contact.name}} before anything is paid back.',
        },
      ],
    },
    {
      who: 'kalina',
      name: 'A broken reader: photo first',
      on: 'card_payments',
      actions: [
        { do: 'assign', personId: 'me' },
        reply('device_photo'),
        { do: 'priority', priority: 4 },
        { do: 'move', move: 'ask_customer' },
      ],
    },
    {
      who: 'kalina',
      name: 'Hand over to Equipment',
      on: null,
      actions: [
        withId(types.get('equipment'), (typeId) => ({ do: 'type', typeId })),
        queue('equipment'),
        {
          do: 'note',
          text: 'This is about a device. First look by {{agent.name}}: nothing told to the customer yet.',
        },
      ],
    },
    {
      who: 'maria',
      name: 'New card by express',
      on: 'me',
      actions: [
        { do: 'assign', personId: 'me' },
        reply('card_express'),
        component('card_delivery'),
        { do: 'move', move: 'resolve' },
      ],
    },
  ]
}

const withId = (id: string | undefined, make: (id: string) => Action) =>
  id === undefined ? undefined : make(id)

export async function addDemoMacros(
  world: World,
  app: FastifyInstance,
  known: Kinds & { replies: Map<string, string> },
): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  const { items } = await admin.call(listQueues, {})
  const queues = new Map(items.map(({ key, id }) => [key, id]))
  for (const { who, name, on, actions } of macrosOf({ ...known, queues })) {
    const actor = await demoActor(world, app, who)
    const scope = on === null ? 'everybody' : on === 'me' ? 'me' : 'component'
    const componentId = scope === 'component' ? (known.components.get(on ?? '') ?? null) : null
    const kept = { name, scope, componentId, version: 0 } as const
    const body = { ...kept, actions: actions.flatMap((action) => action ?? []) }
    await actor.call(saveMacro, { params: { id: newId() }, body })
  }
}
