import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'
import { makeRatingLink } from './rating-links.ts'
import { showSatisfactionRules } from './satisfaction-rules.ts'

type Asked = { ticketId: string; userId: string; locale: Locale }

/** The question and a fresh link for the mail that tells a customer of the resolution; null where nobody is asked. */
export async function askToRate(tx: Tx, { ticketId, userId, locale }: Asked) {
  const { isAsked, question } = await showSatisfactionRules(tx)
  if (!isAsked) return null
  return { question: question[locale], link: await makeRatingLink(tx, { ticketId, userId }) }
}
