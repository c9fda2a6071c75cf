import type { LoggedEvent } from '#kit/event-log.ts'
import { inLanes } from '#kit/lanes.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { liveAmong, readUpTo } from '#modules/conversations'
import { isTrusted } from './mail-told.ts'
import { actorName, agentsOf, isToldOtherwise, ticketTold, wordsOf, type TicketTold } from './queries.ts'
import { tell } from './tell.ts'
import { escalationPeople, stillHere, whoElse } from './who-answers.ts'

/** A word on a ticket: the other side hears of it. Notes are told to nobody. */
export const onMessageAdded: Reaction = {
  name: 'notify-message-added',
  on: ['message.added'],
  choose: outsideOfChats,
  runAll: inLanes(async (tx, event) => {
    const [, messageId, ticketId] = event.subjects
    if (messageId === undefined || ticketId === undefined || event.data['isNote'] === true) return
    const ticket = await ticketTold(tx, ticketId)
    if (!ticket || (await isToldOtherwise(tx, event))) return
    if (event.data['side'] === 'contact') await tellAgents(tx, event, ticket, messageId)
    else await tellCustomer(tx, event, ticket, messageId)
  }),
}

/** In a chat both sides sit before it; what stays unseen, the chat tells by itself. */
async function outsideOfChats(tx: Tx, events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
  const live = await liveAmong(tx, events.map(threadOf))
  return events.filter((event) => !live.has(threadOf(event)))
}

const threadOf = ({ subjects }: LoggedEvent) => subjects[0] ?? ''

async function tellCustomer(tx: Tx, event: LoggedEvent, ticket: TicketTold, messageId: string) {
  const customer = ticket.contact_user_id
  if (customer === null) return
  const { text } = await wordsOf(tx, messageId)
  const words = { name: await actorName(tx, event), text }
  const isByItself = event.data['side'] === 'system'
  await tell(tx, event, {
    kind: 'agent_wrote',
    about: ticket,
    to: [customer],
    words,
    data: { messageId },
    // What the house writes by itself may repeat a name or a title that somebody chose for an address not his own.
    mailKey: (reader) => (isByItself && !isTrusted(reader) ? null : event.position),
  })
}

/** So many words of an escalated ticket are mailed to somebody who does not read on. */
const MOST_UNREAD = 12

async function tellAgents(tx: Tx, event: LoggedEvent, ticket: TicketTold, messageId: string) {
  const { text, authorName } = await wordsOf(tx, messageId)
  const words = { name: authorName || ticket.contact_name, text }
  const said = { about: ticket, words, data: { messageId } }
  const read = ({ id }: { id: string }) => readUpTo(tx, ticket.conversation_id, id)
  if (ticket.escalated_at !== null) {
    await tell(tx, event, {
      kind: 'escalated_wrote',
      ...said,
      to: await escalationPeople(tx, ticket),
      // Each word at once, but no flood: beyond some that he has not read, no mail makes it more urgent.
      async mailKey(reader) {
        const upTo = await read(reader)
        return `${ticket.id}:${upTo}:${Math.min(Number(event.data['seq']) - upTo, MOST_UNREAD)}`
      },
    })
    return
  }
  await tell(tx, event, {
    kind: 'customer_wrote',
    ...said,
    ...(await whoAnswers(tx, ticket)),
    // How far he has read: until he reads on, a flood of words makes one mail.
    mailKey: async (reader) => `${ticket.id}:${await read(reader)}`,
  })
}

/** The processor, else the owner, as long as he works here; else those of the component, else who else hears. */
async function whoAnswers(tx: Tx, ticket: TicketTold): Promise<{ to: string[]; bystanders?: string[] }> {
  const { processor_id: processor, owner_id: owner } = ticket
  const there = await stillHere(
    tx,
    [processor, owner].filter((id) => id !== null),
  )
  const one = [processor, owner].find((id) => id !== null && there.includes(id))
  if (one) return { to: [one] }
  const answering = ticket.component_id === null ? [] : await agentsOf(tx, ticket.component_id)
  return { to: answering, bystanders: await whoElse(tx, ticket, answering) }
}
