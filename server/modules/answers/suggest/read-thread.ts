import type { Message, Status } from '#contracts/tickets.ts'
import type { Locale } from '#contracts/roles.ts'
import { Locale as LocaleShape } from '#contracts/values.ts'
import type { Given } from '#kit/outside/language-model/language-model.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { contactCards } from '#modules/contacts'
import { threadMessages } from '#modules/conversations'
import { conversationsOf, ticketFor } from '#modules/tickets'

/** A thread as both sides have it; notes are apart, so that nothing made of `said` can hold one. */
export type ReadThread = {
  id: string
  title: string
  status: Status
  activeAt: string
  customerLocale: Locale
  said: Message[]
  notes: Message[]
}

export async function readThread(tx: Tx, id: string): Promise<ReadThread> {
  const ticket = await ticketFor(tx, id)
  const [cards, messages] = await together([
    contactCards(tx, [ticket.contact_id]),
    conversationsOf(tx, ticket).then((conversations) => threadMessages(tx, conversations)),
  ])
  const locale = LocaleShape.safeParse(cards.get(ticket.contact_id)?.locale)
  return {
    id,
    title: ticket.title,
    status: ticket.status,
    activeAt: ticket.active_at.toISOString(),
    customerLocale: locale.success ? locale.data : tx.actor.locale,
    said: messages.filter(({ isNote }) => !isNote),
    notes: messages.filter(({ isNote }) => isNote),
  }
}

/** What the customer has written since we last answered him, else his last word. */
export function lastAsked(said: readonly Message[]): string {
  const words = said.filter(({ text }) => text !== '')
  const answered = words.findLastIndex(({ side }) => side === 'agent')
  const open = words.slice(answered + 1).filter(({ side }) => side === 'contact')
  const asked = open.length > 0 ? open : words.filter(({ side }) => side === 'contact').slice(-1)
  return asked.map(({ text }) => text).join('\n')
}

/** The newest words, each as far as it matters. */
const GIVEN = 30
const LONGEST = 1500

export const asData = (said: readonly Message[]): Given =>
  said
    .filter(({ text }) => text !== '')
    .slice(-GIVEN)
    .map(({ side, text, at }) => ({
      from: side === 'contact' ? 'customer' : 'agent',
      at,
      text: text.slice(0, LONGEST),
    }))
