import { sql } from 'kysely'
import packageJson from '../../../package.json' with { type: 'json' }
import type { System } from '#contracts/system.ts'
import type { Actor } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

type Counted = Omit<System, 'version' | 'files' | 'position'> & { fileCount: number; fileBytes: number }

/** Over all modules, because it tells of the installation as a whole. */
export const showSystem = (world: World, actor: Actor): Promise<System> =>
  snapshot(world, actor, async (tx) => {
    const { fileCount, fileBytes, ...counted } = await count(tx)
    return {
      version: packageJson.version,
      ...counted,
      files: { count: fileCount, bytes: fileBytes },
      position: placeText(await tx.place),
    }
  })

async function count({ db }: Tx): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with here as (
      select role, exists (select from second_factors f
        where f.user_id = users.id and f.confirmed_at is not null) as has_second_factor
      from users where removed_at is null and deactivated_at is null
    )
    select current_setting('server_version') as postgres,
      pg_database_size(current_database())::float8 as "databaseBytes",
      (select count(*)::int from files) as "fileCount",
      (select coalesce(sum(bytes), 0)::float8 from files) as "fileBytes",
      (select count(*)::int from tickets) as tickets,
      (select count(*)::int from here where role = 'customer') as customers,
      (select count(*)::int from here where role <> 'customer') as staff,
      (select count(*)::int from here where role <> 'customer' and not has_second_factor)
        as "staffWithoutSecondFactor",
      (select count(*)::int from audit where action = 'reaction_failed' and at > now() - interval '30 days')
        as "failedReactions"
  `.execute(db)
  return rows[0] as Counted
}
