import type { LadderStep } from '#contracts/ladder.ts'
import type { Tx } from '#kit/transaction.ts'

export type LadderRow = { steps: LadderStep[]; version: number }

export const ladderOf = (tx: Tx): Promise<LadderRow> =>
  tx.db.selectFrom('escalation_ladder').select(['steps', 'version']).executeTakeFirstOrThrow()
