import { z } from 'zod'
import { wordsInAChat } from './chat-shapes.ts'
import { endpoint } from './endpoint.ts'
import { GuideAsk } from './guide-ask.ts'
import { everybody, staff } from './roles.ts'
import { Message } from './tickets.ts'
import { Id, line } from './values.ts'

const group = 'Guide'
const one = z.strictObject({ id: Id })

/** What is shown before there is a chat: the first words of the guide, and its first question where that is known. */
export const Opening = z.object({ said: z.array(z.string()), ask: GuideAsk.nullable() })
export type Opening = z.output<typeof Opening>

export const showGuide = endpoint({
  name: 'showGuide',
  says: 'How the guide of an inbox begins, in the language of the caller; null where a person is asked for at once. Changes nothing, makes nobody.',
  group,
  method: 'GET',
  path: '/api/chat/inboxes/:publicId/guide',
  may: everybody,
  params: z.strictObject({ publicId: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  reply: z.object({ opening: Opening.nullable() }),
  faults: ['not_found'],
  limits: [{ times: 120, seconds: 60, per: 'address' }],
})
export const answerGuide = endpoint({
  name: 'answerGuide',
  says: 'Answers what the guide asks now by a button: an option, `helped`, `not_helped`, `skip`, or `person` at any time. The id of the message is made by the caller; a second try answers the first result. What is typed is a message of the chat.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/answers',
  may: ['visitor', 'customer'],
  params: one,
  body: z.strictObject({
    id: Id,
    /** The message that asked, as the chat says; null: the first question, shown before there was a chat. */
    question: Id.nullable(),
    key: line(40),
  }),
  reply: z.object({ message: Message }),
  faults: ['not_found', 'id_used', 'chat_over', 'chat_banned', 'question_over', 'unknown_choice', 'too_many'],
  limits: wordsInAChat,
})

/** What the guide has learnt, for those who answer after it. */
export const GuideTalk = z.object({
  flow: z.string(),
  outcome: z.enum(['waits', 'handed_over', 'ended', 'ticket', 'left']),
  items: z.array(z.object({ asked: z.string(), answered: z.string() })),
  attributes: z.record(z.string(), z.string()),
})
export type GuideTalk = z.output<typeof GuideTalk>
export const showGuideTalk = endpoint({
  name: 'showGuideTalk',
  says: 'What the guide asked in the chat that a ticket is, and what was answered; null where it did not lead it.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/guide',
  may: staff,
  params: one,
  reply: z.object({ talk: GuideTalk.nullable() }),
  faults: ['not_found'],
})
