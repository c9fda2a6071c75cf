import type { GuideTalk } from '#contracts/guide.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketFor } from '#modules/tickets'

/** What the guide asked in the chat that a ticket is, for those who answer after it. */
export const showTalk = (
  world: World,
  actor: SignedIn,
  ticketId: string,
): Promise<{ talk: GuideTalk | null }> =>
  snapshot(world, actor, async (tx) => {
    const { conversation_id: id } = await ticketFor(tx, ticketId)
    const run = await tx.db
      .selectFrom('guide_runs as r')
      .innerJoin('flow_versions as v', 'v.id', 'r.version_id')
      .innerJoin('flows as f', 'f.id', 'v.flow_id')
      .select(['f.name', 'r.outcome', 'r.state'])
      .where('r.conversation_id', '=', id)
      .executeTakeFirst()
    if (!run) return { talk: null }
    const { talk, attributes } = run.state
    const items = talk.map(({ asked, answered }) => ({ asked, answered }))
    return { talk: { flow: run.name, outcome: run.outcome, items, attributes } }
  })
