import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { listArticles as endpoint } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mayArrange, maySeeFigures, mayWrite } from '../policy.ts'
import { presentRows } from './present-rows.ts'

const PAGE = 50
type Asked = QueryOf<typeof endpoint>
type Found = { id: string; place: string }

export const listArticles = (
  world: World,
  actor: SignedIn,
  asked: Asked,
): Promise<ReplyOf<typeof endpoint>> =>
  snapshot(world, actor, async (tx) => {
    const found = await idsOf(tx, asked)
    const shown = found.slice(0, PAGE)
    return {
      items: await presentRows(
        tx,
        shown.map(({ id }) => id),
      ),
      next: found.length > PAGE ? (shown.at(-1)?.place ?? null) : null,
      abilities: { write: mayWrite(actor), arrange: mayArrange(actor), seeFigures: maySeeFigures(actor) },
      position: placeText(await placeNow(tx.db)),
    }
  })

/** Words are answered by one page, the best first; else the newest change leads. */
async function idsOf(tx: Tx, { words, categoryId, state, locale, after }: Asked): Promise<Found[]> {
  const asked = words.trim()
  const text = [
    ...(asked === '' ? [] : [sql`t.words @@ words_begun(${asked})`]),
    ...(state ? [sql`t.state = ${state}`] : []),
    ...(locale ? [sql`t.locale = ${locale}`] : []),
  ]
  const rank = sql`(select max(ts_rank(t.words, words_begun(${asked}))) from article_texts t
    where t.article_id = a.id and ${sql.join(text, sql` and `)})`
  const conditions = [
    ...(text.length === 0
      ? []
      : [
          sql`exists (select from article_texts t where t.article_id = a.id and ${sql.join(text, sql` and `)})`,
        ]),
    // A category shows what stands under it too.
    ...(categoryId
      ? [
          sql`a.category_id in (select id from article_categories
            where id = ${categoryId} or parent_id = ${categoryId})`,
        ]
      : []),
    ...(after === undefined ? [] : [behind(after)]),
  ]
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const order = asked === '' ? sql`a.changed_at desc, a.id` : sql`${rank} desc, a.id`
  const { rows } = await sql<Found>`
    select a.id, extract(epoch from a.changed_at)::text || '_' || a.id as place from articles a ${where}
    order by ${order} limit ${asked === '' ? PAGE + 1 : PAGE}`.execute(tx.db)
  return rows
}

function behind(after: string) {
  const [, seconds, id] = /^(\d{1,12}\.\d{1,6})_([0-9a-f-]{36})$/.exec(after) ?? []
  if (seconds === undefined || id === undefined || !isUuid(id)) {
    throw new Fault('bad_position', { field: 'after' })
  }
  const at = sql`to_timestamp(${seconds}::double precision)`
  return sql`(extract(epoch from a.changed_at), a.id) <> (${seconds}::numeric, ${id}::uuid)
    and (a.changed_at < ${at} or (extract(epoch from a.changed_at) = ${seconds}::numeric and a.id > ${id}::uuid))`
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
