import { randomUUIDv7 } from 'node:crypto'
import { readReports } from './read-reports.ts'
import type { Stage } from './stage.ts'

export type Scene = Omit<Stage, 'stop' | 'connection' | 'world'>
export type Request = { method: 'GET' | 'POST'; path: string; cookie: string; body?: object }
/** One statement of the bare limit, with its values. */
export type Statement = { text: string; values?: unknown[]; name?: string }

export type Operation = {
  name: string
  kind: 'write' | 'read'
  /** As a browser asks. */
  request(scene: Scene, turn: number): Request
  /** The same rows written or read by plain SQL over the same driver. */
  bare(scene: Scene, turn: number): Statement[]
  /** What reactions write after it by plain SQL too: bell, mail, due times, figures; nobody waits for it. */
  follows?(scene: Scene): Statement[]
  /** Where more at once are no use of it. */
  mostClients?: number
}

const text = 'What can I do if my card still has not arrived after two weeks? The letter says ten days.'
const pick = <T>(list: readonly T[], turn: number): T => list[(turn * 7919) % list.length] as T

/** Under names that no reaction hears: the server at the side would do its own work for them. */
const event = (
  type: string,
  actor: string,
  contact: string,
  subjects: string[],
  data: object,
): Statement => ({
  text: `insert into events (type, actor_kind, actor_id, contact_id, subjects, audience, data)
    values ($1, 'user', $2, $3, $4, 'contact', $5)`,
  values: [type, actor, contact, subjects, JSON.stringify(data)],
})

/** A line in the bell of each of these people, told to their screens, and a mail to each. */
function told(scene: Scene, kind: string, userIds: readonly string[]): Statement[] {
  const lines = userIds.map((userId) => ({ id: randomUUIDv7(), userId, mailId: randomUUIDv7() }))
  return [
    { text: 'begin' },
    ...lines.flatMap(({ id, userId, mailId }) => [
      {
        text: 'insert into notifications (id, user_id, kind, ticket_id, event) values ($1, $2, $3, $4, $5)',
        values: [id, userId, kind, pick(scene.ticketIds, userId.length), Math.floor(Math.random() * 1e15)],
      },
      event('bare.notification.added', userId, scene.contactId, [userId, id], { notificationId: id }),
      {
        text: `insert into mails (id, dedupe, kind, to_user, to_address, subject, html, text, thread_id, message_id, status)
          values ($1, $2, $3, $4, 'somebody@example.org', $5, $6, $5, $1, $2, 'kept')`,
        values: [mailId, `bench:${mailId}`, kind, userId, text, html],
      },
    ]),
    { text: 'commit' },
  ]
}
/** Tickets that bare SQL has opened, for what follows of each. */
const openedBare: string[] = []

/** By when it is to be answered and resolved, and the rows that reports count from. */
function counted({ typeId, componentId }: Scene): Statement[] {
  const ticket = openedBare.shift()
  const kind = `$1, 'opened', 1, now(), $2, $3, 3, 'portal'`
  const values = [ticket, typeId, componentId]
  return [
    { text: 'begin' },
    { text: 'insert into deadlines (ticket_id) values ($1)', values: [ticket] },
    {
      text: `update deadlines set first_reply_due = now() + interval '4 h', resolution_due = now() + interval '2 d',
        untold_at = now() + interval '4 h' where ticket_id = $1`,
      values: [ticket],
    },
    event('bare.deadline.moved', typeId, typeId, [ticket ?? ''], {}),
    { text: 'commit' },
    { text: 'begin' },
    {
      text: `insert into report_facts (ticket_id, kind, nth, at, type_id, component_id, priority, channel) values (${kind})`,
      values,
    },
    ...['open', 'waiting'].map((span) => ({
      text: `insert into report_spans (ticket_id, kind, from_at, type_id, component_id, priority, channel)
        values ($1, $4, now(), $2, $3, 3, 'portal')`,
      values: [...values, span],
    })),
    {
      text: `insert into report_tickets (ticket_id, xid, position, at, status, waits, type_id, component_id, priority,
          channel, opened_at, begun_at, open_from, waiting_from)
        values ($1, pg_current_xact_id(), 0, now(), 'new', true, $2, $3, 3, 'portal', now(), now(), now(), now())`,
      values,
    },
    { text: 'commit' },
  ]
}

/** An agent's reply as reports count it. */
function replied(scene: Scene): Statement[] {
  return [
    {
      text: `insert into report_facts (ticket_id, kind, nth, at, type_id, agent_id) values ($1, 'replied', 1, now(), $2, $3)`,
      values: [randomUUIDv7(), scene.typeId, scene.agentId],
    },
  ]
}

/** As long as the page of a mail is. */
const html = `<p>${text}</p>`.repeat(40)

const openTicket: Operation = {
  name: 'open a ticket',
  kind: 'write',
  request: ({ customer, typeId, componentId }) => ({
    method: 'POST',
    path: '/api/tickets',
    cookie: customer,
    body: { id: randomUUIDv7(), title: 'My card has not arrived', description: text, typeId, componentId },
  }),
  bare({ contactId, customerId, typeId, componentId }) {
    const [ticket, conversation, message] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
    const data = { version: 1, changes: [], number: '1', componentId }
    openedBare.push(ticket)
    return [
      { text: 'begin' },
      {
        text: 'insert into conversations (id, contact_id) values ($1, $2)',
        values: [conversation, contactId],
      },
      {
        text: `insert into tickets (id, conversation_id, contact_id, type_id, component_id, title, created_by, waiting_since)
          values ($1, $2, $3, $4, $5, $6, $7, now()) returning *`,
        values: [ticket, conversation, contactId, typeId, componentId, 'My card has not arrived', customerId],
      },
      {
        text: 'insert into ticket_words (ticket_id, contact_id, words) values ($1, $2, words_of($3))',
        values: [ticket, contactId, `My card has not arrived ${text}`],
      },
      { text: 'update conversations set last_seq = last_seq + 1 where id = $1', values: [conversation] },
      {
        text: `insert into messages (id, conversation_id, seq, side, author_id, text) values ($1, $2, 1, 'contact', $3, $4)`,
        values: [message, conversation, customerId, text],
      },
      event('bare.ticket.opened', customerId, contactId, [ticket, conversation], data),
      event('bare.message.added', customerId, contactId, [conversation, message, ticket], { seq: 1 }),
      { text: 'commit' },
    ]
  },
  // Those who answer for the component, and the customer.
  follows: (scene) => [
    ...told(scene, 'ticket_opened', [...scene.answering, scene.customerId]),
    ...counted(scene),
  ],
}

const addMessage: Operation = {
  name: 'add a message',
  kind: 'write',
  request: ({ agent, ticketIds }, turn) => ({
    method: 'POST',
    path: `/api/tickets/${pick(ticketIds, turn)}/messages`,
    cookie: agent,
    body: { id: randomUUIDv7(), text },
  }),
  bare({ agentId, contactId, ticketIds }, turn) {
    const [ticket, message] = [pick(ticketIds, turn), randomUUIDv7()]
    return [
      { text: 'begin' },
      { text: 'select * from tickets where id = $1 for update', values: [ticket] },
      {
        text: `with c as (update conversations set last_seq = last_seq + 1
            where id = (select conversation_id from tickets where id = $1) returning id, last_seq)
          insert into messages (id, conversation_id, seq, side, author_id, text)
          select $2, c.id, c.last_seq, 'agent', $3, $4 from c`,
        values: [ticket, message, agentId, text],
      },
      { text: 'select add_ticket_words($1, $2, false)', values: [ticket, text] },
      {
        text: 'update tickets set active_at = now(), last_agent_word_at = now(), waiting_since = null where id = $1',
        values: [ticket],
      },
      event('bare.message.added', agentId, contactId, [ticket, message, ticket], { seq: 1 }),
      { text: 'commit' },
    ]
  },
  follows: (scene) => [...told(scene, 'agent_wrote', [scene.customerId]), ...replied(scene)],
}

const openThread: Operation = {
  name: 'open a thread',
  kind: 'read',
  request: ({ agent, ticketIds }, turn) => ({
    method: 'GET',
    path: `/api/tickets/${pick(ticketIds, turn)}`,
    cookie: agent,
  }),
  bare({ ticketIds }, turn) {
    const values = [pick(ticketIds, turn)]
    const conversation = '(select conversation_id from tickets where id = $1)'
    return [
      { name: 'ticket', text: 'select * from tickets where id = $1', values },
      {
        name: 'contact',
        text: 'select c.*, i.* from contacts c left join contact_identities i on i.contact_id = c.id where c.id = (select contact_id from tickets where id = $1)',
        values,
      },
      {
        name: 'messages',
        text: `select m.*, u.name from messages m left join users u on u.id = m.author_id where conversation_id = ${conversation} order by at, seq`,
        values,
      },
      { name: 'history', text: 'select * from events where subjects[1] = $1 order by xid, position', values },
      { name: 'reads', text: `select * from reads where conversation_id = ${conversation}`, values },
    ]
  },
}

const listColumns = `t.*, c.name as contact, p.name as processor, o.name as owner, b.name as creator, v.channel`
const listJoins = `left join contacts c on c.id = t.contact_id left join users p on p.id = t.processor_id
  left join users o on o.id = t.owner_id left join users b on b.id = t.created_by
  left join conversations v on v.id = t.conversation_id`

const list: Operation = {
  name: 'a filtered list page',
  kind: 'read',
  request: ({ agent }, turn) => ({
    method: 'GET',
    path: `/api/tickets?q=${filters[turn % filters.length]}`,
    cookie: agent,
  }),
  bare: (_scene, turn) => [
    {
      name: `list${turn % filters.length}`,
      text: `select ${listColumns} from (select * from tickets where merged_into is null and ${bareFilters[turn % filters.length]}
        order by active_at desc, id desc limit 51) t ${listJoins}`,
    },
  ],
}
const filters = ['status:new', 'status:in_process%20priority:>=4', 'status:open'].map((one) =>
  one.replaceAll('>', '%3E'),
)
const bareFilters = [
  `status = 'new'`,
  `status = 'in_process' and priority >= 4`,
  `status in ('new', 'in_process', 'in_customer_action')`,
]

/** For a rare word its tickets are named first; left to itself the planner walks through the whole list. */
const bareSearches = {
  rare: (word: string) => `with w as materialized (select ticket_id from ticket_words
      where coalesce(all_words, words) @@ words_asked('${word}'))
    select t.* from tickets t join w on w.ticket_id = t.id where merged_into is null`,
  common: (word: string) => `select t.* from tickets t join ticket_words w on w.ticket_id = t.id
    where coalesce(w.all_words, w.words) @@ words_asked('${word}') and merged_into is null`,
}

const search = (kind: 'rare' | 'common', word: string): Operation => ({
  name: `search a ${kind} word`,
  kind: 'read',
  request: ({ agent }) => ({ method: 'GET', path: `/api/tickets?q=${word}`, cookie: agent }),
  bare: () => [
    {
      name: `search ${word}`,
      text: `select ${listColumns} from (${bareSearches[kind](word)} order by t.active_at desc, t.id desc limit 51) t
        ${listJoins}`,
    },
  ],
})

export const operations: readonly Operation[] = [
  openTicket,
  addMessage,
  openThread,
  list,
  search('rare', 'apple'),
  search('common', 'card'),
  readReports,
]
