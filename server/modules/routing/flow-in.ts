import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { transaction } from '#kit/transaction.ts'
import { moveToQueue, ticketFor } from '#modules/tickets'

const AT_ONCE = 50

/** What nobody works on and no open queue holds flows into the one that it fits since the queues were changed. */
export const flowIn: Sweep = {
  name: 'flow-in',
  service: 'worker',
  everySeconds: 3600,
  hastenedBy: ['queue.saved'],
  async run(world) {
    for (let after = ''; ;) {
      const { rows } = await sql<{ id: string; fits: string | null }>`
        select t.id, queue_for(t.type_id, t.component_id) as fits
        from tickets t left join queues q on q.id = t.queue_id
        where t.processor_id is null and t.merged_into is null and t.status in ('new', 'in_process')
          and (t.queue_id is null or q.archived_at is not null)
          and t.id > ${after === '' ? '00000000-0000-0000-0000-000000000000' : after}
        order by t.id limit ${AT_ONCE}`.execute(world.db)
      const last = rows.at(-1)
      if (!last) return
      after = last.id
      const flowing = rows.filter(({ fits }) => fits !== null)
      if (flowing.length === 0) continue
      await transaction(world, system('routing'), async (tx) => {
        for (const { id, fits } of flowing) {
          const ticket = await ticketFor(tx, id, 'change')
          const isStill = ticket.processor_id === null && ticket.merged_into === null
          if (isStill && fits !== null && ticket.queue_id !== fits) await moveToQueue(tx, ticket, fits)
        }
      })
    }
  },
}
