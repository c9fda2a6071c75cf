import type { FastifyInstance } from 'fastify'
import { saveCannedReply } from '#contracts/canned-replies.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import type { CastName } from '#testing/cast.ts'
import { demoActor } from './demo-cast-client.ts'

type DemoReply = {
  key: string
  who: CastName
  name: string
  /** The key of a component; null is for everybody, `me` for whoever keeps it. */
  on: string | null
  texts: { en?: string; bg?: string; ru?: string }
}

const replies: readonly DemoReply[] = [
  {
    key: 'looking',
    who: 'kalina',
    name: 'We are looking into it',
    on: null,
    texts: {
      en: 'Hello {{contact.name}},\n\nthank you for writing to us. We are looking into it and come back to you today.\n\n{{agent.name}}, {{house.name}}',
      bg: 'Здравейте, {{contact.name}}!\n\nБлагодарим Ви, че ни писахте. Проверяваме и ще Ви отговорим още днес.\n\n{{agent.name}}, {{house.name}}',
      ru: 'Здравствуйте, {{contact.name}}!\n\nСпасибо, что написали нам. Мы проверяем и ответим вам сегодня.\n\n{{agent.name}}, {{house.name}}',
    },
  },
  {
    key: 'still_there',
    who: 'kalina',
    name: 'Do you still need help?',
    on: null,
    texts: {
      en: 'Hello {{contact.name}},\n\nwe have not heard from you about “{{ticket.title}}”. Do you still need our help? A short answer here is enough: {{ticket.link}}',
      bg: 'Здравейте, {{contact.name}}!\n\nНе сме получили отговор по „{{ticket.title}}“. Имате ли още нужда от помощ? Достатъчен е кратък отговор тук: {{ticket.link}}',
      ru: 'Здравствуйте, {{contact.name}}!\n\nМы не получили от вас ответа по заявке «{{ticket.title}}». Вам ещё нужна помощь? Достаточно короткого ответа здесь: {{ticket.link}}',
    },
  },
  {
    key: 'solved',
    who: 'kalina',
    name: 'Solved, and goodbye',
    on: null,
    texts: {
      en: 'Dear {{contact.name}},\n\nthis should be solved now. If it is not, simply answer here and we go on.\n\nHave a good day!\n{{agent.name}}',
      bg: 'Здравейте, {{contact.name}}!\n\nТова би трябвало да е решено. Ако не е, просто отговорете тук и продължаваме.\n\nПриятен ден!\n{{agent.name}}',
      ru: 'Здравствуйте, {{contact.name}}!\n\nЭто должно быть решено. Если нет, просто ответьте здесь, и мы продолжим.\n\nХорошего дня!\n{{agent.name}}',
    },
  },
  {
    key: 'device_photo',
    who: 'kalina',
    name: 'Photo of the card reader',
    on: 'card_payments',
    texts: {
      en: 'Please send us a photo of the reader with the message on its screen, and of the number on its back. Then we can tell you at once whether it must be exchanged.',
      bg: 'Моля, изпратете ни снимка на четеца със съобщението на екрана и на номера на гърба му. Тогава веднага ще Ви кажем дали трябва да се смени.',
      ru: 'Пришлите, пожалуйста, фото считывателя с сообщением на экране и номера на его обороте. Тогда мы сразу скажем, нужно ли его менять.',
    },
  },
  {
    key: 'card_express',
    who: 'maria',
    name: 'New card by express',
    on: 'me',
    texts: {
      en: 'I am sorry, {{contact.name}}. A new card leaves today by express, free of charge. The old number stops working as soon as you use the new one.',
      bg: 'Съжалявам, {{contact.name}}. Днес изпращаме нова карта с бърза поща, без такса. Старият номер спира да работи, щом използвате новата.',
    },
  },
]

/** Answers their ids by key. */
export async function addDemoReplies(
  world: World,
  app: FastifyInstance,
  components: Map<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, who, name, on, texts } of replies) {
    const id = newId()
    const actor = await demoActor(world, app, who)
    const scope = on === null ? 'everybody' : on === 'me' ? 'me' : 'component'
    const componentId = scope === 'component' ? (components.get(on ?? '') ?? null) : null
    await actor.call(saveCannedReply, {
      params: { id },
      body: { name, texts, scope, componentId, version: 0 },
    })
    ids.set(key, id)
  }
  return ids
}
