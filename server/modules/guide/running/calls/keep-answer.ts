import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Late } from '#server/tables/guide.ts'

export type Call = { id: string; conversationId: string; node: string }

/** What came of a call stands with its run: only once, and only where the run still waits for just this one. */
export const keepAnswer = (world: World, { id, conversationId, node }: Call, answer: Late): Promise<void> =>
  transaction(world, system('guide'), async (tx) => {
    const kept = await tx.db
      .updateTable('guide_runs')
      .set({ call_answer: JSON.stringify(answer) })
      .where('conversation_id', '=', conversationId)
      .where('call_id', '=', id)
      .where('call_answer', 'is', null)
      .where('outcome', '=', 'waits')
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) return
    tx.emit({
      type: 'guide.call_answered',
      subjects: [conversationId],
      audience: 'staff',
      data: { node },
    })
  })
