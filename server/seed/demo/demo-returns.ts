import type { FastifyInstance } from 'fastify'
import { listOrders, showOrder, type OrderLine } from '#contracts/catalog.ts'
import {
  moveReturn,
  reportReturn,
  type Return,
  type ReturnMove,
  type ReturnReason,
  type ReturnWish,
} from '#contracts/returns.ts'
import { assignTicket, moveTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import type { CastName } from '#testing/cast.ts'
import { demoActor, type DemoActor } from './demo-cast-client.ts'
import { letPass } from './let-pass.ts'

const DAY = 24 * 60

type Story = {
  /** Who reports it: a customer himself, or an agent for one without a login. */
  who: CastName
  product?: string
  quantity?: number
  reason: ReturnReason
  wish: ReturnWish
  says: string
  file?: string
  /** Moves of the agent, and how many days pass before each. */
  steps?: { by: CastName; days: number; move: ReturnMove; says?: string }[]
  resolved?: true
  /** How many hours ago the last of it was; two days unless it says so. */
  hours?: number
}

const day = (days: number, move: ReturnMove, says?: string) => ({
  by: 'tomas' as const,
  days,
  move,
  ...(says && { says }),
})
const way = (days: [number, number, number], end: ReturnMove) => [
  day(days[0] + 0.1, 'approve'),
  day(days[1] - 0.3, 'receive'),
  day(days[2] + 0.15, end),
]

/** What came back in the last weeks, and what is on its way right now. */
const stories: readonly Story[] = [
  {
    who: 'ana',
    reason: 'damaged',
    wish: 'refund',
    says: 'She called: the parcel was wet and the paper has gone soft.',
    steps: way([1, 4, 1], 'refund'),
    resolved: true,
    hours: 453,
  },
  {
    who: 'ana',
    reason: 'faulty',
    wish: 'repair',
    says: 'The lid does not close.',
    steps: way([1, 6, 5], 'repair'),
    resolved: true,
    hours: 283,
  },
  {
    who: 'ana',
    reason: 'unwanted',
    wish: 'refund',
    says: 'He ordered twelve and needs six.',
    steps: [day(2, 'reject', 'They were opened and used, so we cannot sell them again.')],
    resolved: true,
    hours: 214,
  },
  {
    who: 'ana',
    reason: 'wrong',
    wish: 'exchange',
    says: 'Red came instead of pink.',
    steps: way([0, 5, 2], 'exchange'),
    resolved: true,
    hours: 389,
  },
  {
    who: 'ana',
    reason: 'unwanted',
    wish: 'refund',
    says: 'He would rather have something else.',
    steps: [day(1, 'withdraw')],
    resolved: true,
    hours: 147,
  },
  {
    who: 'ana',
    reason: 'damaged',
    wish: 'refund',
    quantity: 2,
    says: 'Two of them are chipped.',
    steps: way([1, 3, 1], 'refund'),
    resolved: true,
    hours: 261,
  },
  {
    who: 'ana',
    reason: 'unlike',
    wish: 'refund',
    says: 'Smaller than in the picture.',
    steps: way([3, 7, 1], 'refund'),
    resolved: true,
    hours: 98,
  },
  {
    who: 'petar',
    hours: 27,
    reason: 'wrong',
    wish: 'exchange',
    says: 'Поръчах бяло, а дойде червено. Може ли да го сменим?',
    steps: [
      day(0.2, 'approve', 'Здравейте, Петър! Разбира се, изпратете ни го; новото тръгва, щом пристигне.'),
    ],
  },
  {
    who: 'ahmed',
    hours: 5,
    reason: 'faulty',
    wish: 'refund',
    says: 'The alarm clock stops every night at three.',
    steps: [day(1, 'approve'), day(3, 'receive')],
  },
  {
    who: 'elena',
    hours: 2.3,
    product: 'lantern',
    quantity: 1,
    reason: 'damaged',
    wish: 'refund',
    says: 'One lantern came with a broken glass. The other five are fine.',
    file: 'letter.jpg',
  },
]

/** Played through the API, like everything of the demo; then time is let pass between the steps. */
export async function playDemoReturns(world: World, app: FastifyInstance): Promise<void> {
  const actor = (name: CastName) => demoActor(world, app, name)
  const lines = await freeLines(await actor('kalina'))
  for (const story of stories) {
    const line = lines.take(story)
    if (!line) continue
    const teller = await actor(story.who)
    const one = await tell(teller, story, line)
    for (const { by, days, move, says } of story.steps ?? []) {
      await letPass(world, one.ticket.id, days * DAY)
      await step(await actor(by), one, { move, ...(says && { says }) })
    }
    const { id } = one.ticket
    const tomas = await actor('tomas')
    if (story.resolved) await tomas.call(moveTicket, { params: { id }, body: { move: 'resolve' } })
    // While a parcel is on its way nobody has it in hand.
    else await tomas.call(assignTicket, { params: { id }, body: { processorId: null } })
    await letPass(world, one.ticket.id, (story.hours ?? 48) * 60)
  }
}

async function tell(teller: DemoActor, { says, reason, wish, quantity = 1, file }: Story, line: OrderLine) {
  const picture = newId()
  const body = {
    id: newId(),
    ticketId: newId(),
    orderLineId: line.id,
    quantity,
    reason,
    wish,
    description: says,
    pictures: file ? [picture] : [],
  }
  const one = await teller.call(reportReturn, { body })
  if (file) await teller.attach(one.ticket.id, file, picture)
  return one
}

async function step(
  agent: DemoActor,
  { id, ticket }: Return,
  { move, says }: { move: ReturnMove; says?: string },
) {
  const rejection = move === 'reject' ? { rejection: says ?? '' } : {}
  await agent.call(moveReturn, { params: { id }, body: { move, ...rejection } })
  if (says && move !== 'reject') {
    await agent.call(writeMessage, { params: { id: ticket.id }, body: { id: newId(), text: says } })
  }
}

/** Lines that can still come back, by whose they are. */
async function freeLines(kalina: DemoActor) {
  const { items } = await kalina.call(listOrders, { query: { limit: 100 } })
  const open: { line: OrderLine; userName: string | undefined; at: string }[] = []
  for (const row of items) {
    if (row.contact === null) continue
    const order = await kalina.call(showOrder, { params: { id: row.id } })
    const userName = names[row.contact.name]
    for (const line of order.lines)
      if (line.obstacle === null) open.push({ line, userName, at: row.orderedAt })
  }
  // Those without a login tell of the past: their oldest orders first.
  open.sort((a, b) => a.at.localeCompare(b.at))
  return {
    take({ who, product = '', quantity = 1 }: Story): OrderLine | undefined {
      const at = open.findIndex(
        ({ line, userName }) =>
          userName === (who === 'ana' ? undefined : who) &&
          line.quantity >= quantity &&
          line.description.includes(product),
      )
      return at < 0 ? undefined : open.splice(at, 4)[0]?.line
    },
  }
}

const names: Record<string, CastName> = {
  'Elena Sokolova': 'elena',
  'Петър Димитров': 'petar',
  'Ahmed Nasser': 'ahmed',
}
