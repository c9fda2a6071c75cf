import { sql } from 'kysely'
import { houseWords } from '#server/mail-templates/house-words.ts'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { applyWord, makeMove, ticketFor, type Ticket } from '#modules/tickets'
import { silenceOf, stepFor, type Silence } from './silence.ts'

/**
 * Reminds customers who have long been silent, and a day later closes what they are silent about, each with a word in
 * their language. Each ticket once, however many processes look: what is true is read again under its lock.
 */
export async function closeSilent(world: World): Promise<void> {
  for (const id of await silentTickets(world)) await closeOne(world, id)
}

/** Those that may be due: a day before their end, or behind it. */
async function silentTickets(world: World): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select t.id from tickets t join ticket_types y on y.id = t.type_id
    where t.status = 'in_customer_action' and t.merged_into is null
      and greatest(t.status_since, t.last_agent_word_at, t.last_customer_word_at)
        <= ${world.now()}::timestamptz - (y.close_after_days - 1) * interval '1 day'
    order by t.id`.execute(world.db)
  return rows.map(({ id }) => id)
}

const closeOne = (world: World, id: string) =>
  transaction(world, system('closing'), async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    const silence = await silenceOf(tx, id)
    const step = silence && stepFor(silence, world.now())
    if (!silence || !step) return
    const said = await applyWord(tx, ticket, {
      id: newId(),
      text: await wordsOf(tx, ticket, { step, silence }),
      isNote: false,
    })
    if (step === 'close') await makeMove(tx, said, 'close')
    else await tx.db.updateTable('tickets').set({ reminded_at: world.now() }).where('id', '=', id).execute()
  })

async function wordsOf(
  tx: Tx,
  ticket: Ticket,
  { step, silence: { days, since } }: { step: 'remind' | 'close'; silence: Silence },
): Promise<string> {
  const reader = await tx.db
    .selectFrom('contacts')
    .select(['locale', 'time_zone as timeZone'])
    .where('id', '=', ticket.contact_id)
    .executeTakeFirstOrThrow()
  const words = houseWords[reader.locale]
  const count = days ?? 0
  const end = new Date(Math.max(since.getTime() + count * 86_400_000, tx.world.now().getTime() + 86_400_000))
  const date = new Intl.DateTimeFormat(reader.locale, { dateStyle: 'long', timeZone: reader.timeZone })
  return step === 'close' ? words.closed(count) : words.closing(count - 1, date.format(end))
}
