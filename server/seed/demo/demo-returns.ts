import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { listOrders, showOrder, type OrderLine } from '#contracts/catalog.ts'
import {
  moveReturn,
  reportReturn,
  type Return,
  type ReturnMove,
  type ReturnReason,
  type ReturnWish,
} from '#contracts/returns.ts'
import { moveTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import type { CastName } from '#testing/cast.ts'
import { demoActor, type DemoActor } from './demo-cast-client.ts'

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
}

const day = (days: number, move: ReturnMove, says?: string) => ({
  by: 'tomas' as const,
  days,
  move,
  ...(says && { says }),
})
const way = (days: [number, number, number], end: ReturnMove) => [
  day(days[0], 'approve'),
  day(days[1], 'receive'),
  day(days[2], end),
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
  },
  {
    who: 'ana',
    reason: 'faulty',
    wish: 'repair',
    says: 'The lid does not close.',
    steps: way([1, 6, 5], 'repair'),
    resolved: true,
  },
  {
    who: 'ana',
    reason: 'unwanted',
    wish: 'refund',
    says: 'He ordered twelve and needs six.',
    steps: [day(2, 'reject', 'They were opened and used, so we cannot sell them again.')],
    resolved: true,
  },
  {
    who: 'ana',
    reason: 'wrong',
    wish: 'exchange',
    says: 'Red came instead of pink.',
    steps: way([0, 5, 2], 'exchange'),
    resolved: true,
  },
  {
    who: 'ana',
    reason: 'unwanted',
    wish: 'refund',
    says: 'He would rather have something else.',
    steps: [day(1, 'withdraw')],
    resolved: true,
  },
  {
    who: 'ana',
    reason: 'damaged',
    wish: 'refund',
    quantity: 2,
    says: 'Two of them are chipped.',
    steps: way([1, 3, 1], 'refund'),
    resolved: true,
  },
  {
    who: 'ana',
    reason: 'unlike',
    wish: 'refund',
    says: 'Smaller than in the picture.',
    steps: way([3, 7, 1], 'refund'),
    resolved: true,
  },
  {
    who: 'petar',
    reason: 'wrong',
    wish: 'exchange',
    says: 'Поръчах бяло, а дойде червено. Може ли да го сменим?',
    steps: [
      day(0, 'approve', 'Здравейте, Петър! Разбира се, изпратете ни го; новото тръгва, щом пристигне.'),
    ],
  },
  {
    who: 'ahmed',
    reason: 'faulty',
    wish: 'refund',
    says: 'The alarm clock stops every night at three.',
    steps: [day(1, 'approve'), day(3, 'receive')],
  },
  {
    who: 'elena',
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
      await letPass(world, one.ticket.id, days)
      await step(await actor(by), one, { move, ...(says && { says }) })
    }
    if (story.resolved)
      await (
        await actor('tomas')
      ).call(moveTicket, { params: { id: one.ticket.id }, body: { move: 'resolve' } })
    if (story.resolved) await letPass(world, one.ticket.id, 2)
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

/** Moves everything that has happened to a ticket so many days into the past. */
async function letPass(world: World, ticketId: string, days: number): Promise<void> {
  const client = new Client(world.ownerConnection)
  await client.connect()
  try {
    await client.query('begin')
    // The time of its report is nothing that anybody changes.
    await client.query('alter table returns disable trigger returns_are_guarded')
    for (const statement of past) await client.query(statement, [ticketId, `${days} days`])
    await client.query('alter table returns enable trigger returns_are_guarded')
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const past = [
  `update events set at = at - $2::interval where subjects[1] = $1::uuid or subjects[3] = $1::uuid`,
  `update messages set at = at - $2::interval where conversation_id = (select conversation_id from tickets where id = $1::uuid)`,
  `update tickets set created_at = created_at - $2::interval, active_at = active_at - $2::interval,
    last_customer_word_at = last_customer_word_at - $2::interval, last_agent_word_at = last_agent_word_at - $2::interval,
    waiting_since = waiting_since - $2::interval, resolved_at = resolved_at - $2::interval where id = $1::uuid`,
  `update returns set reported_at = reported_at - $2::interval, approved_at = approved_at - $2::interval,
    received_at = received_at - $2::interval, ended_at = ended_at - $2::interval where ticket_id = $1::uuid`,
]
