import { sql } from 'kysely'
import type { QueryOf } from '#contracts/endpoint.ts'
import type { ReturnCounts, ReturnFigures, showReturnFigures as endpoint } from '#contracts/returns.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { daysOf, stepConditions, zoneOf } from './filter-returns.ts'

type Asked = QueryOf<typeof endpoint>
const PRODUCTS = 20

const counted = (step: keyof typeof stepConditions) =>
  sql`count(*) filter (where ${stepConditions[step]})::int`
/** Of the same returns each time, so that figures add up and each opens the list behind it. */
const counts = sql<ReturnCounts>`json_build_object('all', count(*)::int, 'approved', ${counted('ever_approved')},
  'rejected', ${counted('rejected')}, 'withdrawn', ${counted('withdrawn')}, 'refunded', ${counted('refunded')},
  'exchanged', ${counted('exchanged')}, 'repaired', ${counted('repaired')}, 'active', ${counted('active')})`

/** What became of the returns that were reported in a time. */
export const showReturnFigures = (world: World, actor: SignedIn, asked: Asked): Promise<ReturnFigures> =>
  snapshot(world, actor, async (tx) => {
    const within = sql`where ${sql.join(daysOf(actor, asked), sql` and `)}`
    const [all] = await read<{ counts: ReturnCounts; medianDays: number | null }>(
      tx,
      sql`select ${counts} as counts, round((percentile_cont(0.5) within group (
          order by extract(epoch from r.ended_at - r.reported_at))
          filter (where r.ended_at is not null) / 86400)::numeric, 1)::float8 as "medianDays"
        from returns r ${within}`,
    )
    return {
      from: asked.from,
      to: asked.to,
      timeZone: zoneOf(actor, asked.timeZone),
      counts: all?.counts ?? none,
      medianDays: all?.medianDays ?? null,
      refunds: await read(
        tx,
        sql`select o.currency, sum(r.refund)::text as amount from returns r
          join order_lines l on l.id = r.order_line_id join orders o on o.id = l.order_id
          ${within} and r.refund is not null group by o.currency order by sum(r.refund) desc`,
      ),
      products: await read(
        tx,
        sql`select p.id as "productId", p.code, p.name, ${counts} as counts, sum(r.quantity)::int as pieces
          from returns r join order_lines l on l.id = r.order_line_id join products p on p.id = l.product_id
          ${within} group by p.id order by count(*) desc, sum(r.quantity) desc, p.name limit ${PRODUCTS}`,
      ),
      reasons: await read(
        tx,
        sql`select r.reason, ${counts} as counts from returns r ${within}
          group by r.reason order by count(*) desc, r.reason`,
      ),
    }
  })

const none: ReturnCounts = {
  all: 0,
  approved: 0,
  rejected: 0,
  withdrawn: 0,
  refunded: 0,
  exchanged: 0,
  repaired: 0,
  active: 0,
}

const read = async <T>({ db }: Tx, query: ReturnType<typeof sql>): Promise<T[]> =>
  (await query.execute(db)).rows as T[]
