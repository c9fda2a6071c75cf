import type { listOrderImports as endpoint } from '#contracts/order-imports.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const MOST = 20

export const listOrderImports = (world: World, actor: SignedIn): Promise<ReplyOf<typeof endpoint>> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('order_imports')
      .selectAll()
      .where('created_by', '=', actor.id)
      .where('row_count', '>', 0)
      .orderBy('created_at', 'desc')
      .limit(MOST)
      .execute()
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        status: row.status,
        rowCount: row.row_count,
        createdAt: row.created_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
      })),
    }
  })
