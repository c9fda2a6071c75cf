import type { Tx } from '#kit/transaction.ts'
import { featuresOf } from './features.ts'
import { judge, SURE } from './learn.ts'

const MOST = 3
/** Less likely than this is not worth a person's look. */
const LEAST = 0.05

export type Understood = { isSure: boolean; components: { id: string; confidence: number }[] }

/** What a text is about, of what was learnt; nothing while nothing was, or where no word of it is known. */
export async function understand(tx: Tx, text: string): Promise<Understood> {
  const nothing = { isSure: false, components: [] }
  const model = await tx.db
    .selectFrom('answer_models')
    .selectAll()
    .orderBy('learnt_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const features = featuresOf(text)
  if (!model || features.length === 0) return nothing
  const rows = await tx.db
    .selectFrom('answer_features')
    .select(['feature', 'rarity', 'towards'])
    .where('model_id', '=', model.id)
    .where('feature', 'in', features)
    .execute()
  if (rows.length === 0) return nothing
  const { components: topics, leaning, temperature } = model
  const weights = new Map(rows.map(({ feature, rarity, towards }) => [feature, { rarity, towards }]))
  const judged = judge({ topics, leaning, temperature, weights }, text)
  const offered = await stillOffered(tx, topics)
  const components = judged
    .filter(({ topic, confidence }) => offered.has(topic) && confidence >= LEAST)
    .slice(0, MOST)
    .map(({ topic: id, confidence }) => ({ id, confidence }))
  return { isSure: (components[0]?.confidence ?? 0) >= SURE, components }
}

/** Some may have been archived since. */
async function stillOffered(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('components')
    .select('id')
    .where('id', 'in', [...ids])
    .where('archived_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
