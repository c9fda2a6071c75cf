import type { FastifyInstance } from 'fastify'
import { rateChat, startChat, showChat, writeInChat } from '#contracts/chat.ts'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import { publishFlow, saveFlow, showFlow } from '#contracts/flows.ts'
import { answerGuide } from '#contracts/guide.ts'
import { listInboxes } from '#contracts/inboxes.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { DEMO_SHOP } from '#modules/chat'
import type { Client } from '#testing/client.ts'
import { demoActor, type DemoActor } from '../demo-cast-client.ts'
import { visitorOfShop } from '../demo-chats.ts'
import { letChatPass, letFlowPass } from '../let-pass.ts'
import type { Kinds } from '../demo-tickets.ts'
import { bankFlow } from './bank-flow.ts'
import { said } from './draw.ts'
import { talks } from './demo-talks.ts'
import { shopFlow } from './shop-flow.ts'

const HOUR = 60
/** So many hours ago both flows began, and the bank's got its second version. */
const BEGAN = 600
const CHANGED = 200

/** Two flows, published, the bank's twice, and some who went through them. */
export async function addDemoFlows(world: World, app: FastifyInstance, kinds: Kinds): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  const bank = bankFlow(kinds.types.get('general_question') ?? null)
  const bankId = await draw(admin, 'Bank: first questions', 'northbank')
  const shopId = await draw(admin, 'Shop: orders and returns', DEMO_SHOP)
  await publish(admin, bankId, asItWas(bank))
  await publish(admin, shopId, shopFlow)
  await playTalks(world, app, (ago) => ago > CHANGED)
  await letFlowPass(world, shopId, BEGAN * HOUR)
  await letFlowPass(world, bankId, (BEGAN - CHANGED) * HOUR)
  await publish(admin, bankId, bank)
  await letFlowPass(world, bankId, CHANGED * HOUR)
  await playTalks(world, app, (ago) => ago <= CHANGED)
  await forgetStarts(world)
}

const HELLO = said(
  'Hello! I look things up for you.',
  'Здравейте! Ще потърся вместо вас.',
  'Здравствуйте! Я поищу за вас.',
)

/** At first it did not say that somebody may come. */
const asItWas = ({ nodes, lines }: FlowGraph): FlowGraph => ({
  lines,
  nodes: nodes.map((node) => (node.kind === 'say' && node.key === 'hello' ? { ...node, text: HELLO } : node)),
})

async function playTalks(world: World, app: FastifyInstance, isDue: (ago: number) => boolean): Promise<void> {
  const people = { ahmed: await demoActor(world, app, 'ahmed'), elena: await demoActor(world, app, 'elena') }
  for (const { who, path, ago = 0, stars, words = '' } of talks) {
    if (!isDue(ago)) continue
    // The limit by address is for visitors; here everybody comes from one house.
    await forgetStarts(world)
    const isOfShop = who === 'visitor'
    const one = isOfShop ? await visitorOfShop(world, app) : people[who]
    const id = await goThrough(world, one, isOfShop ? DEMO_SHOP : 'portal', path)
    if (stars !== undefined) await rate(one, id, stars, words)
    if (ago > 0) await letChatPass(world, id, ago * HOUR)
  }
}

/** A flow with nothing in it yet, that is to answer there; answers its id. */
async function draw(admin: DemoActor, name: string, publicId: string): Promise<string> {
  const { items } = await admin.call(listInboxes)
  const inboxIds = items.filter((inbox) => inbox.publicId === publicId).map(({ id }) => id)
  const params = { id: newId() }
  const graph = { nodes: [], lines: [] }
  await admin.call(saveFlow, { params, body: { name, inboxIds, graph, version: 0 } })
  return params.id
}

async function publish(admin: DemoActor, id: string, graph: FlowGraph): Promise<void> {
  const params = { id }
  const { name, inboxIds, version: before } = await admin.call(showFlow, { params })
  const body = { name, inboxIds, graph, version: before }
  const { version } = await admin.call(saveFlow, { params, body })
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
