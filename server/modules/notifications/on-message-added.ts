import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { readUpTo } from '#modules/conversations'
import {
  actorName,
  agentsOf,
  allAgents,
  hasOpenedTicket,
  readersByIds,
  ticketTold,
  wordsOf,
  type TicketTold,
} from './queries.ts'
import { ring } from './ring.ts'
import { isTrusted, mailAboutTicket } from './ticket-mail.ts'

/** A word on a ticket: the other side hears of it. Notes are told to nobody. */
export const onMessageAdded: Reaction = {
  name: 'notify-message-added',
  on: ['message.added'],
  async run(tx, event) {
    const [, messageId, ticketId] = event.subjects
    if (messageId === undefined || ticketId === undefined || event.data['isNote'] === true) return
    const ticket = await ticketTold(tx, ticketId)
    if (!ticket || (await hasOpenedTicket(tx, event))) return
    if (event.data['side'] === 'contact') await tellAgents(tx, event, ticket)
    else await tellCustomer(tx, event, ticket)
  },
}

async function tellCustomer(tx: Tx, event: LoggedEvent, ticket: TicketTold) {
  const customer = ticket.contact_user_id
  if (customer === null || customer === event.actor_id) return
  await ring(tx, event, [customer], { kind: 'agent_wrote', ticketId: ticket.id })
  const { text } = await wordsOf(tx, event.subjects[1] ?? '')
  const isByItself = event.data['side'] === 'system'
  await mailAboutTicket(tx, {
    kind: 'agent_wrote',
    ticket,
    userIds: isByItself ? await trustedOf(tx, customer) : [customer],
    data: { name: await actorName(tx, event), text },
    keyOf: () => event.position,
  })
}

/** What the house writes by itself may repeat a name or a title that somebody chose for an address not his own. */
const trustedOf = async (tx: Tx, userId: string): Promise<string[]> =>
  (await readersByIds(tx, [userId])).filter(isTrusted).map(({ id }) => id)

async function tellAgents(tx: Tx, event: LoggedEvent, ticket: TicketTold) {
  const { bell, mail } = await whoAnswers(tx, ticket)
  const others = (ids: string[]) => ids.filter((id) => id !== event.actor_id)
  await ring(tx, event, others(bell), { kind: 'customer_wrote', ticketId: ticket.id })
  const { text, authorName } = await wordsOf(tx, event.subjects[1] ?? '')
  for (const userId of others(mail)) {
    // The key is how far he has read: until he reads on, a flood of words makes one mail.
    const read = await readUpTo(tx, ticket.conversation_id, userId)
    await mailAboutTicket(tx, {
      kind: 'customer_wrote',
      ticket,
      userIds: [userId],
      data: { name: authorName || ticket.contact_name, text },
      keyOf: () => `${ticket.id}:${read}`,
    })
  }
}

/** The processor, else the owner, else those of the component, else the bell of every agent. */
async function whoAnswers(tx: Tx, ticket: TicketTold): Promise<{ bell: string[]; mail: string[] }> {
  const one = ticket.processor_id ?? ticket.owner_id
  if (one !== null) return { bell: [one], mail: [one] }
  const answering = ticket.component_id === null ? [] : await agentsOf(tx, ticket.component_id)
  return { bell: answering.length > 0 ? answering : await allAgents(tx), mail: answering }
}
