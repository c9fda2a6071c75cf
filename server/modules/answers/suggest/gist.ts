import type { Change } from '#contracts/events.ts'
import type { Quote, ThreadSummary } from '#contracts/suggestions.ts'
import { statuses, type Message, type Status, type TicketThread } from '#contracts/tickets.ts'
import type { ReadThread } from './read-thread.ts'
import { isPromise, isQuestion, sentencesOf } from './sentences.ts'

const MOST = 3
const LONGEST = 280

/** What a thread has come to, told in its own words and by code alone. */
export function gist(
  { said, notes, status, activeAt }: ReadThread,
  history: TicketThread['history'],
): Omit<ThreadSummary, 'written'> {
  const words = said.filter(({ text }) => text !== '')
  const ofCustomer = words.filter(({ side }) => side === 'contact')
  const ofAgents = words.filter(({ side }) => side === 'agent')
  const first = ofCustomer[0]
  const last = ofCustomer.at(-1)
  const answer = ofAgents.at(-1)
  return {
    words: words.length,
    notes: notes.length,
    files: said.filter(({ file }) => file !== null).length,
    first: first ? quote(first) : null,
    // Said once is said enough.
    lastOfCustomer: last && last !== first ? quote(last) : null,
    lastOfAgent: answer ? quote(answer) : null,
    promised: among(ofAgents, isPromise),
    asked: among(ofAgents, isQuestion),
    statuses: statusesIn(history, { status, at: activeAt }),
  }
}

/** The newest first, one of each message. */
const among = (messages: readonly Message[], isMeant: (sentence: string) => boolean): Quote[] =>
  messages
    .toReversed()
    .flatMap((message) => {
      const sentence = sentencesOf(message.text).findLast(isMeant)
      return sentence === undefined ? [] : [quote(message, sentence)]
    })
    .slice(0, MOST)

const quote = ({ id, side, author, at, text }: Message, part = text): Quote => ({
  messageId: id,
  side,
  author,
  at,
  text: shortened(part),
})

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST) return line
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trimEnd()} …`
}

const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value)

/** The newest change may not be readable yet; the ticket itself tells where it led. */
function statusesIn(history: TicketThread['history'], now: ThreadSummary['statuses'][number]) {
  const past: ThreadSummary['statuses'] = history.flatMap(({ type, at, data }) => {
    const changes = Array.isArray(data['changes']) ? (data['changes'] as Change[]) : []
    const to = changes.find(({ field }) => field === 'status')?.to
    if (type === 'ticket.opened') return [{ status: 'new' as const, at }]
    return isStatus(to) ? [{ status: to, at }] : []
  })
  return past.at(-1)?.status === now.status ? past : [...past, now]
}
