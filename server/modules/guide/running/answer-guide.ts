import type { BodyOf } from '#contracts/endpoint.ts'
import type { GuideAsk } from '#contracts/guide-ask.ts'
import type { answerGuide as endpoint } from '#contracts/guide.ts'
import type { Message } from '#contracts/tickets.ts'
import { guideWords, type GuideWords } from '#contracts/words/guide.ts'
import type { Known } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { chatFor, noteAnswer, refuseNew, ticketIdOf, writtenIn, type ChatRow } from '#modules/chat'
import { addMessage, messagesByIds } from '#modules/conversations'
import { PERSON_KEY } from './input-of.ts'

type Input = BodyOf<typeof endpoint>

/** A button of what the guide asks: a message with what stands on it, that chose. The guide answers it by reaction. */
export const answerGuide = (
  world: World,
  actor: Known,
  id: string,
  { id: messageId, question, key }: Input,
): Promise<{ message: Message }> =>
  transaction(world, actor, async (tx) => {
    const chat = await chatFor(tx, id, 'change')
    const before = await writtenIn(tx, id, messageId)
    if (before) return { message: before }
    await refuseNew(tx, id)
    const text = textOf(chat, question, key)
    const ticketId = await ticketIdOf(tx, id)
    const isLed = chat.state === 'guided' || (chat.state === 'as_ticket' && chat.guide?.asks)
    if (!isLed) throw new Fault('question_over')
    const word = { id: messageId, conversationId: id, side: 'contact', isNote: false, text } as const
    await addMessage(tx, { ...word, ...(ticketId === null ? {} : { ticketId }) })
    // A person is asked for as often as one likes.
    const questionId = key === PERSON_KEY ? messageId : question
    const isFirst = await noteAnswer(tx, { id, messageId, questionId, key })
    if (!isFirst) throw new Fault('question_over')
    const message = (await messagesByIds(tx, [messageId])).get(messageId)
    if (!message) throw notFound()
    return { message }
  })

/** Faults: `question_over`, where something else is asked now; `unknown_choice`, where this is no answer to it. */
function textOf({ guide, locale }: ChatRow, question: string | null, key: string): string {
  const words = guideWords[locale]
  if (key === PERSON_KEY) return words.person
  if (!guide?.asks || guide.asks.id !== question) throw new Fault('question_over')
  const label = labelOf(guide.asks.ask, key, words)
  if (label === undefined) throw new Fault('unknown_choice', { field: 'key' })
  return label
}

function labelOf(ask: GuideAsk, key: string, words: GuideWords): string | undefined {
  switch (ask.kind) {
    case 'choices':
      return ask.options.find((option) => option.key === key)?.label
    case 'articles':
      return key === 'helped' ? words.helped : key === 'not_helped' ? words.notHelped : undefined
    case 'field':
      return ask.isOptional && key === 'skip' ? words.skip : undefined
    default:
      return key === 'skip' ? words.skip : undefined
  }
}
