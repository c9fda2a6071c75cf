import type { Texts } from '#contracts/canned-replies.ts'
import { locales, type Locale } from '#contracts/roles.ts'
import type { Actor } from '#kit/actor.ts'
import { readLook } from '#kit/look.ts'
import type { Tx } from '#kit/transaction.ts'
import { fillTemplate, languageFor, type TemplateData } from './template.ts'

export type Filled = { text: string; locale: Locale }

/** The text for the customer of this ticket, in his language, with everything filled in. */
export async function fillTexts(tx: Tx, texts: Texts, ticketId: string): Promise<Filled> {
  const about = await aboutTicket(tx, ticketId)
  const locale = languageFor(texts, wished(about.locale, tx.actor))
  const data = await dataOf(tx, about, locale)
  return { text: fillTemplate(texts[locale] ?? '', data), locale }
}

/** A text in one language only, such as a note among ourselves. */
export async function fillText(tx: Tx, text: string, ticketId: string): Promise<string> {
  const about = await aboutTicket(tx, ticketId)
  return fillTemplate(text, await dataOf(tx, about, tx.actor.locale))
}

const wished = (customers: string, actor: Actor): Locale[] => {
  const own = locales.find((locale) => locale === customers)
  return [...(own ? [own] : []), actor.locale]
}

const aboutTicket = ({ db }: Tx, ticketId: string) =>
  db
    .selectFrom('tickets as t')
    .innerJoin('contacts as c', 'c.id', 't.contact_id')
    .innerJoin('ticket_types as y', 'y.id', 't.type_id')
    .leftJoin('components as p', 'p.id', 't.component_id')
    .select(['t.id', 't.number', 't.title', 'c.name as contact_name', 'c.locale'])
    .select(['y.name as type', 'p.name as component'])
    .where('t.id', '=', ticketId)
    .executeTakeFirstOrThrow()
type About = Awaited<ReturnType<typeof aboutTicket>>

async function dataOf(tx: Tx, about: About, locale: Locale): Promise<TemplateData> {
  const house = (await readLook(tx.db)).name
  return {
    'contact.name': about.contact_name,
    'ticket.number': about.number,
    'ticket.title': about.title,
    'ticket.type': about.type[locale],
    'ticket.component': about.component?.[locale] ?? '',
    'ticket.link': `${tx.world.config.publicUrl}/portal/t/${about.id}`,
    'agent.name': tx.actor.kind === 'user' ? tx.actor.name : house,
    'house.name': house,
  }
}
