import type { FlowVersion } from '#contracts/flows.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import { flowFor } from './flow-row.ts'

export const listVersions = (world: World, actor: Actor, id: string): Promise<{ items: FlowVersion[] }> =>
  snapshot(world, actor, async (tx) => {
    const flow = await flowFor(tx, id)
    const rows = await tx.db
      .selectFrom('flow_versions')
      .selectAll()
      .where('flow_id', '=', id)
      .orderBy('number', 'desc')
      .limit(200)
      .execute()
    const people = await peopleByIds(
      tx,
      rows.map((row) => row.published_by),
    )
    return {
      items: rows.map((row) => ({
        number: row.number,
        publishedAt: row.published_at.toISOString(),
        by: people.get(row.published_by ?? '') ?? null,
        nodes: row.graph.nodes.length,
        isCurrent: row.id === flow.published_id,
      })),
    }
  })
