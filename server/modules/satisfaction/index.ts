/**
 * What customers think of how their tickets were resolved: stars and words, in the portal and by the link of a mail,
 * once for each time a ticket is done.
 * Emits: ticket.rated, settings.changed. Hears nothing: the link goes out with the mail that tells of the resolution.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'

export const satisfaction: Module = { name: 'satisfaction', routes }

export { presentRatings } from './present-ratings.ts'
export { rate } from './rate-ticket.ts'
export { askToRate } from './ask-to-rate.ts'
export { wordsOfRatings } from './present-ratings.ts'
export { showSatisfactionRules } from './satisfaction-rules.ts'
export { sweepRatingLinks } from './rating-links.ts'
export { takeLowRating } from './take-low-rating.ts'
