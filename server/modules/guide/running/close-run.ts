import type { Tx } from '#kit/transaction.ts'
import { tellAsk, type ChatRow } from '#modules/chat'
import { count, LEFT, PERSON } from './count-step.ts'
import type { Run } from './run-guide.ts'

type Closing = { chat: ChatRow; run: Run | undefined; outcome: 'ticket' | 'handed_over' | 'left' }

/** The guide has nothing more to say, and asks nothing. */
export async function closeRun(tx: Tx, { chat, run, outcome }: Closing): Promise<void> {
  if (run?.outcome !== 'waits') return
  await tx.db
    .updateTable('guide_runs')
    .set({ outcome, moved_at: tx.world.now() })
    .where('conversation_id', '=', run.conversation_id)
    .execute()
  const way = { ticket: null, handed_over: PERSON, left: LEFT }[outcome]
  if (way !== null) await count(tx, run.version_id, [{ node: run.node, way }])
  if (chat.guide?.asks || chat.guide?.isLooking)
    await tellAsk(tx, chat, { ...chat.guide, asks: null, isLooking: false })
}
