import type { FlowRating } from '#contracts/flows.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { flowFor } from './flow-row.ts'

const MOST = 50

/** The latest first, of all versions. */
export const listRatings = (world: World, actor: Actor, id: string): Promise<{ items: FlowRating[] }> =>
  snapshot(world, actor, async (tx) => {
    await flowFor(tx, id)
    const rows = await tx.db
      .selectFrom('chats as c')
      .innerJoin('guide_runs as r', 'r.conversation_id', 'c.conversation_id')
      .innerJoin('flow_versions as v', 'v.id', 'r.version_id')
      .select(['c.guide_stars', 'c.guide_words', 'c.guide_rated_at'])
      .where('v.flow_id', '=', id)
      .where('c.guide_stars', 'is not', null)
      .orderBy('c.guide_rated_at', 'desc')
      .limit(MOST)
      .execute()
    return {
      items: rows.map((row) => ({
        stars: row.guide_stars ?? 0,
        words: row.guide_words,
        at: row.guide_rated_at?.toISOString() ?? '',
      })),
    }
  })
