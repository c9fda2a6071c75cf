import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { Step } from '../engine/walk.ts'

/** In the figures: that somebody came to a node, that he left there, that he asked for a person there. */
export const CAME = ''
export const LEFT = '!left'
export const PERSON = 'person'

type Counted = { node: string; way: string }

export const countStep = (
  tx: Tx,
  versionId: string,
  { path, went }: Pick<Step, 'path' | 'went'>,
): Promise<void> => count(tx, versionId, [...path.map((node) => ({ node, way: CAME })), ...went])

/** In the transaction of what is counted, so that nothing is counted twice. Always in one order, so that none waits for another in a circle. */
export async function count(tx: Tx, versionId: string, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return
  const times = [...Map.groupBy(counted, ({ node, way }) => `${node} ${way}`).values()]
  const rows = times
    .map((same) => ({ node: same[0]?.node ?? '', way: same[0]?.way ?? '', times: same.length }))
    .sort((a, b) => a.node.localeCompare(b.node) || a.way.localeCompare(b.way))
  await tx.db
    .insertInto('flow_figures')
    .values(rows.map((row) => ({ ...row, version_id: versionId })))
    .onConflict((conflict) =>
      conflict
        .columns(['version_id', 'node', 'way'])
        .doUpdateSet({ times: sql<number>`flow_figures.times + excluded.times` }),
    )
    .execute()
}
