import type { FastifyInstance } from 'fastify'
import { endChat, rateChat, readChat, startChat, writeInChat } from '#contracts/chat.ts'
import { askForEffort, openVisitorSession } from '#contracts/visitor-sessions.ts'
import type { InboxLook } from '#contracts/chat.ts'
import { solveEffort } from '#contracts/effort/solve-effort.ts'
import { banVisitor, saveInbox } from '#contracts/inboxes.ts'
import { saveQueue } from '#contracts/queues.ts'
import { assignTicket, moveTicket, writeMessage } from '#contracts/tickets.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { cast } from '#testing/cast.ts'
import { makeClient, type Client } from '#testing/client.ts'
import { demoActor } from './demo-cast-client.ts'
import type { Kinds } from './demo-tickets.ts'

const text = (en: string, bg: string, ru: string): Localized => ({ en, bg, ru })

const look: InboxLook = {
  side: 'right',
  accent: null,
  title: text('Northbank', 'Northbank', 'Northbank'),
  greeting: text(
    'Hello! Tell us what happened. We answer here.',
    'Здравейте! Кажете ни какво се случи. Отговаряме тук.',
    'Здравствуйте! Расскажите, что случилось. Мы ответим здесь.',
  ),
  away: text(
    'Nobody is here just now. Leave a message: we answer by mail.',
    'В момента няма никого. Оставете съобщение: отговаряме по имейл.',
    'Сейчас никого нет. Оставьте сообщение: ответим по почте.',
  ),
  guide: text('Northbank guide', 'Водачът на Northbank', 'Помощник Northbank'),
  asks: {},
}

/** The chat of the portal and the help, with what is said in it and in that of the demo shop right now. */
export async function addDemoChats(world: World, app: FastifyInstance, kinds: Kinds): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  const queueId = newId()
  await admin.call(saveQueue, {
    params: { id: queueId },
    body: {
      key: 'chats',
      name: text('Chats', 'Чатове', 'Чаты'),
      place: 6,
      typeIds: [],
      componentIds: [],
      takesRest: false,
      capacity: 3,
      isStrict: false,
      isExclusive: false,
      skillIds: [],
      fallbackId: null,
      fallbackMinutes: 60,
      leadId: cast.ingrid.id,
      leadMinutes: 15,
      hoursId: null,
      memberIds: [cast.maria.id, cast.tomas.id, cast.ana.id],
      version: 0,
    },
  })
  await admin.call(saveInbox, {
    params: { id: newId() },
    body: {
      publicId: 'northbank',
      name: 'Portal and help',
      sites: [],
      look,
      languages: ['en', 'bg', 'ru'],
      queueId,
      typeId: kinds.types.get('general_question') ?? '',
      showsTyping: false,
      mailAfterMinutes: 10,
      inPortal: true,
      inHelp: true,
      version: 0,
    },
  })
  await playEnded(world, app)
  await playLive(world, app)
  await playBanned(world, app)
}

/** One that has come to its end, with what its customer thinks of it. */
async function playEnded(world: World, app: FastifyInstance) {
  const ahmed = await demoActor(world, app, 'ahmed')
  const ana = await demoActor(world, app, 'ana')
  const id = newId()
  const words = 'Can I raise the limit of my card for one day? I am buying a bicycle.'
  const body = { id, messageId: newId(), inbox: 'portal', text: words }
  const { chat } = await ahmed.call(startChat, { body })
  const params = { id: chat.ticketId ?? '' }
  await ana.call(assignTicket, { params, body: { processorId: cast.ana.id } })
  const says = (said: string) => ana.call(writeMessage, { params, body: { id: newId(), text: said } })
  await says('Hello Ahmed! Yes: under Cards, Limits. Shall I do it for you until midnight?')
  await ahmed.call(writeInChat, {
    params: { id },
    body: { id: newId(), text: 'Yes, please. 2,000 would do.' },
  })
  await says('Done. Enjoy the bicycle!')
  await ahmed.call(readChat, { params: { id }, body: { seq: 4 } })
  await ana.call(endChat, { params: { id } })
  await ahmed.call(rateChat, { params: { id }, body: { stars: 5, words: 'Two minutes, solved.' } })
}

/** A visitor of the shop who is being answered, and one who waits. */
async function playLive(world: World, app: FastifyInstance) {
  const ana = await demoActor(world, app, 'ana')
  const sofia = await visitorOfShop(world, app)
  const { chat } = await sofia.call(startChat, {
    body: {
      id: newId(),
      messageId: newId(),
      inbox: 'demo-shop',
      name: 'Sofia Lindqvist',
      email: 'sofia.lindqvist@example.org',
      topic: 'Delivery to Sweden',
      text: 'Do you send the lanterns to Sweden, and what does it cost?',
      page: {
        url: `${world.config.publicUrl}/demo-shop`,
        title: 'Red lantern',
        referrer: 'https://search.example/?q=lantern',
      },
    },
  })
  const params = { id: chat.ticketId ?? '' }
  await ana.call(assignTicket, { params, body: { processorId: cast.ana.id } })
  const hello = 'Hello Sofia! We do: three to five days, 9 euros, and nothing from 60 euros on.'
  await ana.call(writeMessage, { params, body: { id: newId(), text: hello } })
  const answer = { id: newId(), text: 'Good. I need six, is that one parcel?' }
  await sofia.call(writeInChat, { params: { id: chat.id }, body: answer })
  const other = await visitorOfShop(world, app)
  const page = { url: `${world.config.publicUrl}/demo-shop`, title: 'Alarm clock' }
  const asks = 'The clock in the picture, is it the one with the light?'
  const waits = { id: newId(), messageId: newId(), inbox: 'demo-shop', text: asks, page }
  await other.call(startChat, { body: waits })
}

/** Somebody who only advertised; he is kept away. */
async function playBanned(world: World, app: FastifyInstance) {
  const maria = await demoActor(world, app, 'maria')
  const spammer = await visitorOfShop(world, app)
  const text = 'BEST CASINO!!! 500 free spins, click now: http://casino.example'
  const body = { id: newId(), messageId: newId(), inbox: 'demo-shop', name: 'Best Casino', text }
  const { chat } = await spammer.call(startChat, { body })
  const reason = 'Advertises a casino in every message.'
  await maria.call(banVisitor, { params: { id: chat.id }, body: { reason } })
  await maria.call(moveTicket, { params: { id: chat.ticketId ?? '' }, body: { move: 'close' } })
  // All of the demo comes from one address, which must stay open.
  const from = { address: '203.0.113.77', banned_at: new Date(world.now().getTime() - 3 * 3_600_000) }
  await world.db.updateTable('visitor_bans').set(from).where('reason', '=', reason).execute()
}

export async function visitorOfShop(world: World, app: FastifyInstance): Promise<Client> {
  const nobody = makeClient({ app, world })
  const effort = await solveEffort(await nobody.call(askForEffort))
  const { session } = await nobody.call(openVisitorSession, { body: { inbox: 'demo-shop', effort } })
  return makeClient({ app, world }, '', { authorization: `Visitor ${session}` })
}
