import { sql } from 'kysely'
import type { World } from '#kit/world.ts'

type Table = { name: string; isView: boolean; hasWall: boolean; mayTouch: boolean }

/** Made to be read by everybody, or written without being read: the grant itself is the wall. */
const open: Record<string, string> = {
  settings: 'look and sign-in rules',
  ticket_types: 'the form of a new ticket',
  components: 'the form of a new ticket',
  article_categories: 'the menu of the help pages',
  people: 'a view of names and roles only',
  audit: 'can be added to and not read',
}

/** Every table that customers can touch without row-level security, though nobody has said why. */
export async function tablesWithoutWall(world: World): Promise<string[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relkind = 'v' as "isView", c.relrowsecurity as "hasWall",
      has_table_privilege('switchboard_customer', c.oid, 'select, insert, update, delete, truncate, references')
      or has_any_column_privilege('switchboard_customer', c.oid, 'select, insert, update, references') as "mayTouch"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and c.relkind in ('r', 'p', 'v', 'm', 'f')
    order by 1`.execute(world.db)
  return rows
    .filter((table) => table.mayTouch && !table.hasWall && !(table.name in open))
    .map((one) => one.name)
}

export async function tablesForCustomers(world: World): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and not c.relispartition
      and has_any_column_privilege('switchboard_customer', c.oid, 'select') order by 1`.execute(world.db)
  return rows.map(({ name }) => name)
}
