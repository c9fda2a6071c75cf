import type pg from 'pg'

/**
 * What points where is right by the way it is made; looking up each again takes longer than all the rest. Only
 * a superuser may leave it out: elsewhere the rows are checked, and it takes longer.
 */
export async function withoutChecks(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('savepoint before_checks')
  try {
    await client.query('set local session_replication_role = replica')
  } catch {
    await client.query('rollback to savepoint before_checks')
  }
  await work()
}
