import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import type { Job } from '#kit/jobs.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { learn, type Example, type Learnt } from './learn.ts'

/** Fewer tell more about chance than about words. */
export const NEEDED = 60
const MOST = 10_000
/** A weight that small says nothing; it would only fill the disk. */
const WORTH_KEEPING = 0.02
const AT_ONCE = 500

export const learnJob: Job = {
  name: 'learn-answers',
  retries: 2,
  run: (world) => learnTopics(world),
}

/** Learns from the newest tickets what texts are about. Nothing is changed while there are too few. */
export async function learnTopics(world: World): Promise<void> {
  const examples = await examplesOf(world)
  if (examples.length < NEEDED) return
  const learnt = await learn(examples)
  await transaction(world, system('learning'), (tx) => keep(tx, learnt, examples.length))
}

/** Tickets that somebody has looked at: their component is what a person found right, or left as it was. */
const learnable = sql`from tickets t
  join lateral (select text from messages m where m.conversation_id = t.conversation_id and m.moved_to is null
    and not m.is_note and m.side = 'contact' order by m.seq limit 1) first on true
  join components c on c.id = t.component_id and c.archived_at is null
  where t.merged_into is null and t.follows_id is null and t.status <> 'new'`

async function examplesOf(world: World): Promise<Example[]> {
  const { rows } = await sql<Example>`
    select t.title || ' ' || first.text as text, t.component_id as topic ${learnable}
    order by t.created_at desc limit ${MOST}`.execute(world.db)
  return rows
}

export async function countLearnable(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 ${learnable} limit ${MOST}) known`.execute(tx.db)
  return rows[0]?.count ?? 0
}

async function keep(tx: Tx, { topics, leaning, temperature, weights }: Learnt, examples: number) {
  const id = newId()
  await tx.db
    .insertInto('answer_models')
    .values({ id, examples, components: topics, leaning: [...leaning], temperature })
    .execute()
  const telling = [...weights].filter(([, { towards }]) =>
    towards.some((one) => Math.abs(one) > WORTH_KEEPING),
  )
  for (let from = 0; from < telling.length; from += AT_ONCE) {
    const rows = telling.slice(from, from + AT_ONCE).map(([feature, { rarity, towards }]) => ({
      model_id: id,
      feature,
      rarity,
      towards: Array.from(towards, (one) => Math.round(one * 1e4) / 1e4),
    }))
    await tx.db.insertInto('answer_features').values(rows).execute()
  }
  await tx.db.deleteFrom('answer_models').where('id', '!=', id).execute()
  tx.emit({ type: 'learning.done', subjects: [id], audience: 'staff', data: { examples } })
}
