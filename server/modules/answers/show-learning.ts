import type { Learning } from '#contracts/answers.ts'
import type { Tx } from '#kit/transaction.ts'
import { countLearnable, NEEDED } from './learn-topics.ts'

export async function learningNow(tx: Tx): Promise<Learning> {
  const model = await tx.db
    .selectFrom('answer_models')
    .select(['learnt_at', 'examples', 'components'])
    .orderBy('learnt_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    learntAt: model?.learnt_at.toISOString() ?? null,
    examples: model?.examples ?? 0,
    components: model?.components.length ?? 0,
    available: await countLearnable(tx),
    needed: NEEDED,
  }
}
