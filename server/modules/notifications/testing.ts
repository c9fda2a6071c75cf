import { assignTicket, moveTicket, openTicket, writeMessage, type Move } from '#contracts/tickets.ts'
import { listNotifications } from '#contracts/notifications.ts'
import { newId } from '#kit/id.ts'
import type { Person } from '#testing/people.ts'
import type { TestWorld } from '#testing/world.ts'

/** A component with those who answer for it, and the words to play tickets on it. */
export async function desk(it: TestWorld, answering: readonly Person[]) {
  const { db } = it.world
  const typeId = newId()
  const componentId = newId()
  const name = JSON.stringify({ en: 'Cards', bg: 'Карти', ru: 'Карты' })
  const key = `t${typeId.replaceAll('-', '')}`
  await db
    .insertInto('ticket_types')
    .values({ id: typeId, key, name, icon: 'help', place: 1, fields: '[]' })
    .execute()
  await db.insertInto('components').values({ id: componentId, key, name, place: 1 }).execute()
  for (const { id } of answering) {
    await db.insertInto('component_agents').values({ component_id: componentId, user_id: id }).execute()
  }
  const settle = async <T>(done: Promise<T>) => {
    const result = await done
    await it.world.reactions.settle()
    return result
  }
  return {
    componentId,
    open: (
      by: Person,
      over: { componentId?: string | null; contactId?: string; title?: string; priority?: number } = {},
    ) => {
      const body = {
        id: newId(),
        title: 'My card',
        description: 'It has not come yet',
        typeId,
        componentId,
        ...over,
      }
      return settle(by.call(openTicket, { body })).then(() => body.id)
    },
    write: (by: Person, id: string, text: string, isNote = false) =>
      settle(by.call(writeMessage, { params: { id }, body: { id: newId(), text, isNote } })),
    assign: (by: Person, id: string, processor: Person | null) =>
      settle(by.call(assignTicket, { params: { id }, body: { processorId: processor?.id ?? null } })),
    move: (by: Person, id: string, move: Move) =>
      settle(by.call(moveTicket, { params: { id }, body: { move } })),
    /** Kinds of the lines in a person's bell about a ticket, the newest first. */
    bell: async (of: Person, ticketId: string) => {
      const { items } = await of.call(listNotifications, { query: {} })
      return items.filter((line) => line.ticketId === ticketId).map((line) => line.kind)
    },
    /** Kinds of the mails to a person about a ticket, the oldest first. */
    mails: async (to: { id: string }, ticketId: string) => {
      const rows = await db
        .selectFrom('mails')
        .select('kind')
        .where('thread_id', '=', ticketId)
        .where('to_user', '=', to.id)
        .orderBy('created_at')
        .execute()
      return rows.map(({ kind }) => kind)
    },
  }
}
