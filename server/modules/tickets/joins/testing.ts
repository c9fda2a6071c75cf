import { sql } from 'kysely'
import { mergeTicket, splitTicket, undoSplit, unmergeTicket } from '#contracts/ticket-joins.ts'
import { showTicket, type Ticket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

/** A desk on which Maria joins and parts tickets. */
export async function joiningDesk() {
  const it = await openDesk()
  const { maria, world } = it
  /** With all that follows of itself, such as what is owed by when. */
  const show = async (id: string) => {
    await world.reactions.settle()
    return maria.call(showTicket, { params: { id } })
  }
  return {
    ...it,
    show,
    textsOf: async (id: string) => (await show(id)).messages.map((one) => one.text),
    merge: (id: string, intoId: string) => maria.call(mergeTicket, { params: { id }, body: { intoId } }),
    unmerge: (id: string) => maria.call(unmergeTicket, { params: { id }, body: {} }),
    split: (id: string, messageId: string, newTicketId = newId()) =>
      maria.call(splitTicket, {
        params: { id },
        body: { id: newTicketId, messageId, title: 'The other thing' },
      }),
    undo: (id: string) => maria.call(undoSplit, { params: { id }, body: {} }),
    /** By the words that search reads. */
    async found(id: string, words: string): Promise<boolean> {
      const { rows } = await sql`select from ticket_words
        where ticket_id = ${id} and coalesce(all_words, words) @@ words_asked(${words})`.execute(world.db)
      return rows.length > 0
    },
  }
}
export type JoiningDesk = Awaited<ReturnType<typeof joiningDesk>>

export const two = async ({ opened }: Desk) => {
  const source = await opened({ title: 'Umbrella', description: 'I lost an umbrella.' })
  const target = await opened({ title: 'Scarf', description: 'I lost a scarf.' })
  return { source, target }
}

/** What merging and undoing must leave as it was. */
export const lasting = ({ version: _version, activeAt: _activeAt, ...rest }: Ticket) => rest
