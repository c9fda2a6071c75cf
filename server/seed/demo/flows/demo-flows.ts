import type { FastifyInstance } from 'fastify'
import { rateChat, startChat, showChat, writeInChat } from '#contracts/chat.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { publishFlow, saveFlow } from '#contracts/flows.ts'
import { answerGuide } from '#contracts/guide.ts'
import { listInboxes } from '#contracts/inboxes.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { DEMO_SHOP } from '#modules/chat'
import type { Client } from '#testing/client.ts'
import { demoActor, type DemoActor } from '../demo-cast-client.ts'
import { visitorOfShop } from '../demo-chats.ts'
import { letChatPass } from '../let-pass.ts'
import type { Kinds } from '../demo-tickets.ts'
import { bankFlow } from './bank-flow.ts'
import { talks } from './demo-talks.ts'
import { shopFlow } from './shop-flow.ts'

/** Two flows, published, and some who went through them. */
export async function addDemoFlows(world: World, app: FastifyInstance, kinds: Kinds): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  await publish(
    admin,
    'Bank: first questions',
    bankFlow(kinds.types.get('general_question') ?? null),
    'northbank',
  )
  await publish(admin, 'Shop: orders and returns', shopFlow, DEMO_SHOP)
  const people = { ahmed: await demoActor(world, app, 'ahmed'), elena: await demoActor(world, app, 'elena') }
  for (const { who, path, ago, stars, words = '' } of talks) {
    // The limit by address is for visitors; here everybody comes from one house.
    await forgetStarts(world)
    const isOfShop = who === 'visitor'
    const one = isOfShop ? await visitorOfShop(world, app) : people[who]
    const id = await goThrough(world, one, isOfShop ? DEMO_SHOP : 'portal', path)
    if (stars !== undefined) await rate(one, id, stars, words)
    if (ago !== undefined) await letChatPass(world, id, ago * 60)
  }
  await forgetStarts(world)
}

async function publish(admin: DemoActor, name: string, graph: FlowGraph, publicId: string): Promise<void> {
  const { items } = await admin.call(listInboxes)
  const inboxIds = items.filter((inbox) => inbox.publicId === publicId).map(({ id }) => id)
  const params = { id: newId() }
  const { version } = await admin.call(saveFlow, { params, body: { name, inboxIds, graph, version: 0 } })
  await admin.call(publishFlow, { params, body: { version } })
}

const forgetStarts = ({ db }: World) => db.deleteFrom('limits').where('key', 'like', 'startChat:%').execute()

async function goThrough(
  world: World,
  who: Client,
  inbox: string,
  [first = '', ...path]: readonly string[],
): Promise<string> {
  const id = newId()
  const isPressed = first.startsWith('!')
  const graph = inbox === DEMO_SHOP ? shopFlow : bankFlow(null)
  const text = isPressed ? labelOf(graph, first.slice(1)) : first
  const answer = isPressed ? { answer: first.slice(1) } : {}
  await who.call(startChat, {
    body: { id, messageId: newId(), inbox, text, talkTo: 'guide', ...answer },
  })
  for (const one of path) {
    await world.reactions.settle()
    const { chat } = await who.call(showChat, { params: { id } })
    if (!chat.guide?.asks) return id
    const params = { id }
    if (!one.startsWith('!')) await who.call(writeInChat, { params, body: { id: newId(), text: one } })
    else
      await who.call(answerGuide, {
        params,
        body: { id: newId(), question: chat.guide.asks.id, key: one.slice(1) },
      })
  }
  await world.reactions.settle()
  return id
}

/** What he thinks of it, where the guide has led it to its end. */
async function rate(who: Client, id: string, stars: number, words: string): Promise<void> {
  const { chat } = await who.call(showChat, { params: { id } })
  if (chat.abilities.rate) await who.call(rateChat, { params: { id }, body: { stars, words } })
}

function labelOf({ nodes }: FlowGraph, key: string): string {
  const options = nodes.flatMap((node) => (node.kind === 'choose' ? node.options : []))
  return options.find((option) => option.key === key)?.label['en'] ?? key
}
