import { sql } from 'kysely'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'

/** Of a chat that the guide led: that it began, that it ended with nobody else, that it came to a person, its rating. */
export const guidedKinds = ['led', 'alone', 'handed_over', 'guide_rated'] as const
export type GuidedKind = (typeof guidedKinds)[number]

/** Migration 0041 puts its cursor at the beginning of the log. */
export const countGuided: Reaction = {
  name: 'count-guided',
  on: ['chat.started', 'chat.moved', 'ticket.chat_moved', 'chat.rated'],
  async run(tx, event) {
    const { type, subjects, data } = event
    const [first = '', second = ''] = subjects
    if (type === 'chat.started') {
      if (data['state'] === 'guided') await begin(tx, first, event)
    } else if (type === 'chat.rated') await rate(tx, first, event)
    else if (type === 'ticket.chat_moved')
      await decide(tx, second, { event, kind: 'handed_over', ticketId: first })
    else if (data['state'] === 'ended') await decide(tx, first, { event, kind: 'alone', ticketId: null })
  },
}

const begin = ({ db }: Tx, id: string, { at }: LoggedEvent) =>
  db
    .insertInto('report_guided')
    .values({ conversation_id: id, kind: 'led', at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

type Decided = { event: LoggedEvent; kind: GuidedKind; ticketId: string | null }

/** The first move says what became of it. What its ticket does afterwards is the work of people. */
const decide = ({ db }: Tx, id: string, { event: { at }, kind, ticketId }: Decided) =>
  sql`insert into report_guided (conversation_id, kind, at, ticket_id)
    select conversation_id, ${kind}, ${at}, ${ticketId} from report_guided led
    where conversation_id = ${id} and kind = 'led' and not exists (
      select from report_guided decided
      where decided.conversation_id = led.conversation_id and decided.kind in ('alone', 'handed_over'))`.execute(
    db,
  )

/** Who changes his mind changes the stars, not when he gave them. */
const rate = ({ db }: Tx, id: string, { at, data }: LoggedEvent) =>
  db
    .insertInto('report_guided')
    .values({ conversation_id: id, kind: 'guide_rated', at, stars: Number(data['stars']) })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'kind'])
        .doUpdateSet((eb) => ({ stars: eb.ref('excluded.stars') })),
    )
    .execute()
