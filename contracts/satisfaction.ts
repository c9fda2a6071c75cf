import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, everybody, signedIn } from './roles.ts'
import { At, Id, Locale, line, typed } from './values.ts'

export const stars = [1, 2, 3, 4, 5] as const
/** So many stars or fewer are told at once to those whose ticket it is. */
export const LOW_STARS = 2
export const RATING_WORDS_LIMIT = 2000
export const QUESTION_LIMIT = 120
/** So many days a rating can be changed. */
export const CHANGE_DAYS = 7

const Stars = z.number().int().min(1).max(5)
const rating = { stars: Stars, words: typed(RATING_WORDS_LIMIT, 0).default('') }

export const Rating = z.object({
  id: Id,
  stars: Stars,
  words: z.string(),
  givenAt: At,
  changedAt: At.nullable(),
  /** When that was resolved which it is about. */
  doneAt: At,
})
export type Rating = z.output<typeof Rating>

/** What was thought of a ticket each time it was done, the latest first. */
export const TicketRatings = z.object({
  /** In the reader's language. */
  question: z.string(),
  ratings: z.array(Rating),
  /** The one of the last time it was done, which may be given or changed now. */
  current: Rating.nullable(),
  abilities: z.object({ rate: z.boolean() }),
})
export type TicketRatings = z.output<typeof TicketRatings>

/** What the page of a mail's link shows to whoever holds it: no words of the ticket but its number and title. */
export const LinkedRating = z.object({
  number: z.string(),
  /** Empty where the address was never confirmed. */
  title: z.string(),
  locale: Locale,
  question: z.string(),
  stars: Stars.nullable(),
  words: z.string(),
  /** False while it is being worked on again, or when the time is over. */
  mayRate: z.boolean(),
  isOpenAgain: z.boolean(),
})
export type LinkedRating = z.output<typeof LinkedRating>

const group = 'Satisfaction'
const one = z.strictObject({ id: Id })
const Token = z.string().max(200)

export const showRatings = endpoint({
  name: 'showRatings',
  says: 'What the customer thinks of how a ticket was resolved, and whether the viewer may say it now.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/ratings',
  may: signedIn,
  params: one,
  reply: TicketRatings,
  faults: ['not_found'],
})
export const rateTicket = endpoint({
  name: 'rateTicket',
  says: 'One to five stars, and words, for how a ticket was resolved. Again within a week it changes the rating; after a reopening it is a new one.',
  group,
  method: 'PUT',
  path: '/api/tickets/:id/rating',
  may: signedIn,
  params: one,
  body: z.strictObject(rating),
  reply: TicketRatings,
  faults: ['not_found', 'not_allowed', 'not_done_yet', 'rating_over', 'too_long'],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})
export const openRatingLink = endpoint({
  name: 'openRatingLink',
  says: 'What the link of a mail is about. Changes nothing; the secret comes in the body, so that no log holds it.',
  group,
  method: 'POST',
  path: '/api/rating-link',
  may: everybody,
  body: z.strictObject({ token: Token }),
  reply: LinkedRating,
  faults: ['link_expired'],
  limits: [{ times: 60, seconds: 600, per: 'address' }],
})
export const rateByLink = endpoint({
  name: 'rateByLink',
  says: 'The same as rateTicket, for whoever holds the link of the mail; without signing in.',
  group,
  method: 'PUT',
  path: '/api/rating-link',
  may: everybody,
  body: z.strictObject({ token: Token, ...rating }),
  reply: LinkedRating,
  faults: ['link_expired', 'not_done_yet', 'rating_over', 'too_long'],
  limits: [{ times: 30, seconds: 600, per: 'address' }],
})

const Question = z.strictObject({
  en: line(QUESTION_LIMIT),
  bg: line(QUESTION_LIMIT),
  ru: line(QUESTION_LIMIT),
})

export const SatisfactionRules = z.object({
  /** Whether customers are asked at all. */
  isAsked: z.boolean(),
  question: Question,
  /** So many days after the closing it can be rated still. */
  days: z.number().int().min(1).max(90),
})
export type SatisfactionRules = z.output<typeof SatisfactionRules>

export const showSatisfactionRules = endpoint({
  name: 'showSatisfactionRules',
  says: 'Whether customers are asked what they think, in which words, and for how long.',
  group,
  method: 'GET',
  path: '/api/satisfaction-rules',
  may: admins,
  reply: SatisfactionRules,
})
export const saveSatisfactionRules = endpoint({
  name: 'saveSatisfactionRules',
  says: 'Changes whether, with which words and for how long customers are asked.',
  group,
  method: 'PUT',
  path: '/api/satisfaction-rules',
  may: admins,
  body: z.strictObject(SatisfactionRules.shape),
  reply: SatisfactionRules,
  faults: ['required', 'too_long'],
})
