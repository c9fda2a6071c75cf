import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { minutesFor } from './place.ts'

type Waiting = {
  id: string
  contact_id: string
  ahead: number | null
  minutes: number | null
  ahead_now: number | null
  seconds_now: number | null
}

/** Who waits in a chat is told when his place in the queue, or how long it may take, has changed. */
export const tellPlaces: Sweep = {
  name: 'chat-places',
  service: 'worker',
  everySeconds: 10,
  hastenedBy: ['ticket.assigned', 'ticket.moved', 'ticket.changed', 'ticket.chat_moved'],
  async run(world) {
    for (const chat of await waitingIn(world)) {
      const ahead = chat.ahead_now ?? 0
      const now = { ahead, minutes: minutesFor(ahead, chat.seconds_now) }
      if (now.ahead === chat.ahead && now.minutes === chat.minutes) continue
      await transaction(world, system('chat'), async (tx) => {
        const moved = await tx.db
          .updateTable('chats')
          .set(now)
          .where('conversation_id', '=', chat.id)
          .where('state', '=', 'live')
          .where((eb) =>
            eb.or([
              eb('ahead', 'is distinct from', now.ahead),
              eb('minutes', 'is distinct from', now.minutes),
            ]),
          )
          .executeTakeFirst()
        if (moved.numUpdatedRows === 0n) return
        const { id, contact_id: contactId } = chat
        tx.emit({ type: 'chat.place_moved', subjects: [id], contactId, audience: 'contact', data: now })
      })
    }
  },
}

async function waitingIn({ db }: World): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select c.conversation_id as id, c.contact_id, c.ahead, c.minutes, p.ahead as ahead_now, p.seconds as seconds_now
    from chats c join tickets t on t.conversation_id = c.conversation_id cross join lateral place_in_queue(t.id) p
    where c.state = 'live' and t.processor_id is null and t.merged_into is null and t.status in ('new', 'in_process')
    order by c.asked_at limit 200`.execute(db)
  return rows
}
