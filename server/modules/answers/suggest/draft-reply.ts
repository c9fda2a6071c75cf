import type { ReplyDraft, draftReply as endpoint } from '#contracts/suggestions.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { foundArticles, given, type Found, type ReadArticle } from '../give/found-articles.ts'
import { rulesOfReply } from '../give/rules.ts'
import { writeFrom } from '../give/write-from.ts'
import { similarTickets } from '../similar-tickets.ts'
import { asData, lastAsked, readThread } from './read-thread.ts'

/** An agent looks at something else meanwhile. */
const MOST_MS = 25_000
const LEAD = 700
/** What was answered to somebody else is a draft only where he asked nearly the same. */
const ALIKE = 0.5

/** Nothing of it is kept: an agent takes it, changes it and sends it, or does not. */
export async function draftReply(
  world: World,
  actor: SignedIn,
  id: string,
): Promise<ReplyOf<typeof endpoint>> {
  const known = await snapshot(world, actor, async (tx) => {
    const thread = await readThread(tx, id)
    const asked = { text: `${thread.title}\n${lastAsked(thread.said)}`, locale: thread.customerLocale }
    return {
      thread,
      forStaff: await foundArticles(tx, { ...asked, audience: 'staff' }),
      forAll: await foundArticles(tx, { ...asked, audience: 'public' }),
      similar: await similarTickets(tx, id),
    }
  })
  const { thread, forStaff, forAll, similar } = known
  const written = await writeFrom(world, {
    rules: rulesOfReply(thread.customerLocale),
    articles: forStaff.articles,
    about: { ticket: thread.title, thread: asData(thread.said) },
    mostMs: MOST_MS,
  })
  if (written !== null && written !== 'handed over') {
    const { text, articles } = written
    return { draft: { by: 'model', text, articles: articles.map(given), ticket: null } }
  }
  const like = similar.find(({ share }) => share >= ALIKE)
  const fromTicket: ReplyDraft | null = like
    ? {
        by: 'ticket',
        text: like.answer,
        articles: [],
        ticket: { id: like.id, number: like.number, title: like.title },
      }
    : null
  return { draft: fromArticle(forAll) ?? fromTicket ?? fromArticle({ ...forAll, isSure: true }) }
}

/** Customers get of an article what everybody may read, and only where it is surely this one. */
function fromArticle({ articles: [best], isSure }: Found): ReplyDraft | null {
  if (!best || !isSure) return null
  return { by: 'article', text: leadOf(best), articles: [given(best)], ticket: null }
}

/** Its first paragraphs: a line that ends no sentence is a heading or the cell of a table. Then up to the end of a sentence. */
function leadOf({ text }: ReadArticle): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const heading = lines.findIndex((line) => !/[.!?:…]$/.test(line.trim()))
  const lead = lines.slice(0, heading > 0 ? heading : undefined).join('\n')
  if (lead.length <= LEAD) return lead
  const part = lead.slice(0, LEAD)
  const end = Math.max(...['. ', '! ', '? ', '\n'].map((sign) => part.lastIndexOf(sign)))
  return end > LEAD / 3 ? part.slice(0, end + 1).trimEnd() : `${part.trimEnd()} …`
}
