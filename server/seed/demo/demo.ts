import type { FastifyInstance } from 'fastify'
import type { World } from '#kit/world.ts'
import { learnTopics } from '#modules/answers'
import { seedMany } from '../many.ts'
import { writeDemoArticles } from './articles/demo-articles.ts'
import { addDemoFlows } from './flows/demo-flows.ts'
import { halfDemo } from './half-demo.ts'
import { endDemoSessions } from './demo-cast-client.ts'
import { addDemoChats } from './demo-chats.ts'
import { addDemoTypes, shareOutComponents } from './demo-kinds.ts'
import { addDemoMacros } from './demo-macros.ts'
import { backdateQueues, countThePast } from './demo-past.ts'
import { addDemoPeople, demoLogins } from './demo-people.ts'
import { enterDemoPresence } from './demo-presence.ts'
import { addDemoReplies } from './demo-replies.ts'
import { addDemoRules } from './demo-rules.ts'
import { addDemoQueues } from './demo-queues.ts'
import { importDemoOrders } from './demo-orders.ts'
import { addDemoShop } from './demo-shop.ts'
import { sendDemoFeedback } from './demo-feedback.ts'
import { playDemoReturns } from './demo-returns.ts'
import { playDemoStories } from './demo-tickets.ts'
import { addDemoViews } from './demo-views.ts'

const TICKETS = 320

/** Whether nobody has ever signed up and nothing was ever asked here. */
export async function isEmpty(world: World): Promise<boolean> {
  const user = await world.db.selectFrom('users').select('id').limit(1).executeTakeFirst()
  return user === undefined
}

/** People, types, a year of tickets, queues, and the stories that are going on right now. Only ever on an empty database. */
export async function fillDemo(world: World, app: FastifyInstance): Promise<void> {
  await world.db.insertInto('settings').values({ key: halfDemo, value: 'true' }).execute()
  await addDemoPeople(world)
  await world.reactions.settle()
  const types = await addDemoTypes(world)
  await seedMany(world.ownerConnection, { count: TICKETS })
  await enterDemoPresence(world)
  const components = await shareOutComponents(world)
  // That nobody takes what waits in a demo is no warning.
  const { level } = world.log
  world.log.level = 'error'
  await addDemoQueues(world, app, { types, components })
  await backdateQueues(world)
  await addDemoRules(world, app, { types, components })
  await importDemoOrders(world, app)
  await addDemoShop(world, app, { types })
  await playDemoReturns(world, app)
  await playDemoStories(world, app, { types, components })
  await sendDemoFeedback(world, app)
  await writeDemoArticles(world, app)
  await addDemoChats(world, app, { types, components })
  await addDemoFlows(world, app, { types, components })
  await learnTopics(world)
  const replies = await addDemoReplies(world, app, components)
  await addDemoMacros(world, app, { types, components, replies })
  await addDemoViews(world, app)
  await countThePast(world, app)
  await endDemoSessions(world)
  await world.reactions.settle()
  world.log.level = level
  await world.db
    .insertInto('settings')
    .values({ key: 'demo', value: JSON.stringify({ logins: demoLogins }) })
    .execute()
  const look = JSON.stringify({ name: 'Northbank help', accent: null, signUpOpen: true })
  await world.db
    .insertInto('settings')
    .values({ key: 'look', value: look })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await world.db.deleteFrom('settings').where('key', '=', halfDemo).execute()
}
