import type { FastifyInstance } from 'fastify'
import { saveChatLanguage } from '#contracts/chat-languages.ts'
import { saveInbox } from '#contracts/inboxes.ts'
import { saveInvitation } from '#contracts/invitations.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { DEMO_SHOP } from '#modules/chat'
import { german } from './demo-german.ts'
import { demoActor } from './demo-cast-client.ts'

type Given = { types: Map<string, string> }

/** The inbox of the shop at /demo-shop, which embeds the chat as a customer's site would. */
export async function addDemoShop(world: World, app: FastifyInstance, { types }: Given): Promise<void> {
  const admin = await demoActor(world, app, 'kalina')
  const { id: queueId } = await world.db
    .selectFrom('queues')
    .select('id')
    .where('key', '=', 'front_desk')
    .executeTakeFirstOrThrow()
  const typeId = types.get('general_question') ?? ''
  const params = { code: 'de' }
  const body = { name: 'Deutsch', direction: 'ltr' as const, words: german, version: 0 }
  await admin.call(saveChatLanguage, { params, body })
  const { id: inboxId } = await admin.call(saveInbox, {
    params: { id: newId() },
    body: {
      publicId: DEMO_SHOP,
      name: 'Hearth & Heart, the shop',
      sites: sitesOf(world),
      look: {
        side: 'right',
        accent: '#8f3d34',
        title: { en: 'Hearth & Heart', bg: 'Hearth & Heart', ru: 'Hearth & Heart' },
        greeting: {
          en: 'Hello! What are you looking for?',
          bg: 'Здравейте! Какво търсите?',
          ru: 'Здравствуйте! Что вы ищете?',
        },
        away: {
          en: 'Nobody is at the counter right now. Leave us a word, and the answer comes by e-mail.',
          bg: 'В момента няма никого на щанда. Оставете ни съобщение и отговорът ще дойде по имейл.',
          ru: 'Сейчас за прилавком никого нет. Оставьте нам сообщение, и ответ придёт по почте.',
        },
        guide: { en: 'Shop guide', bg: 'Водач на магазина', ru: 'Помощник магазина' },
        asks: { name: 'required' },
        also: {
          de: {
            title: 'Hearth & Heart',
            greeting: 'Hallo! Was suchen Sie?',
            away: 'Gerade ist niemand am Tresen. Schreiben Sie uns, die Antwort kommt per E-Mail.',
            guide: 'Shop-Assistent',
          },
        },
      },
      languages: ['en', 'bg', 'ru'],
      moreLanguages: ['de'],
      queueId,
      typeId,
      showsTyping: true,
      mailAfterMinutes: 10,
      inPortal: false,
      version: 0,
    },
  })
  await admin.call(saveInvitation, {
    params: { id: newId() },
    body: {
      inboxId,
      words: {
        en: 'Looking for something that is not on the shelf? Tell us, and we find it for you.',
        bg: 'Търсите нещо, което не е на рафта? Кажете ни и ще го намерим за вас.',
        de: 'Suchen Sie etwas, das nicht im Regal steht? Sagen Sie es uns, wir finden es.',
        ru: 'Ищете то, чего нет на полке? Скажите нам, и мы найдём это для вас.',
      },
      pages: ['/demo-shop*'],
      afterSeconds: 20,
      guests: 'all',
      languages: [],
      reach: 'always',
      isOn: true,
      version: 0,
    },
  })
}

/** The shop stands under the address of the demo; on this machine that has two names. */
function sitesOf({ config }: World): string[] {
  const { origin } = new URL(config.publicUrl)
  return config.isLoopback ? [origin, origin.replace('127.0.0.1', 'localhost')] : [origin]
}
