import { z } from 'zod'
import { ChatGuide } from './guide-ask.ts'
import { At, Id, Person } from './values.ts'

/**
 * `guided`: nobody is asked for yet. `live`: a person is asked for, or talks. `as_ticket`: it goes on, but nobody sits
 * and waits; answers come by mail too. `ended`: nothing more is said in it.
 */
export const chatStates = ['guided', 'live', 'as_ticket', 'ended'] as const
export type ChatState = (typeof chatStates)[number]
export const chatMoves = ['ask_person', 'make_ticket', 'end'] as const
export type ChatMove = (typeof chatMoves)[number]

/** A chat as whoever started it sees it; its words are the messages of its conversation. */
export const Chat = z.object({
  /** The conversation. */
  id: Id,
  inboxId: Id,
  state: z.enum(chatStates),
  /** The ticket that it is for those who work here, once a person is asked for. */
  ticketId: Id.nullable(),
  /** Who talks with him. */
  agent: Person.nullable(),
  /** Who talks beside him. */
  joined: z.array(Person),
  /** While he waits: how many come before him, and in how many minutes it may be his turn; null where nobody knows. */
  place: z.object({ ahead: z.number().int(), minutes: z.number().int().nullable() }).nullable(),
  /** Those who answer see what he is typing, before he sends it. */
  showsTyping: z.boolean(),
  /** Null where no guide has led it. */
  guide: ChatGuide.nullable(),
  email: z.string().nullable(),
  startedAt: At,
  endedAt: At.nullable(),
  endedBy: z.enum(['visitor', 'agent', 'system']).nullable(),
  rating: z.object({ stars: z.number().int(), words: z.string() }).nullable(),
  abilities: z.object({
    write: z.boolean(),
    askForPerson: z.boolean(),
    end: z.boolean(),
    rate: z.boolean(),
  }),
})
export type Chat = z.output<typeof Chat>

/** How many words a minute, whether typed or chosen by a button. */
export const wordsInAChat = [{ times: 30, seconds: 60, per: 'user', as: 'word-in-chat' }] as const
