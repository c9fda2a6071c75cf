import { Fault } from './fault.ts'
import { mustBeVersion } from './must-be-version.ts'
import type { Tx } from './transaction.ts'

type Table = 'ticket_types' | 'components' | 'queues' | 'skills'
type Saved = { key: string; version: number }

/** Version 0 is a new row; any other must be the one that is there, which is locked. */
export async function rowToSave(tx: Tx, table: Table, id: string, { key, version }: Saved): Promise<void> {
  const there = await tx.db
    .selectFrom(table)
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  mustBeVersion(there, version)
  const named = await tx.db
    .selectFrom(table)
    .select('name')
    .where('key', '=', key)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (named) throw new Fault('already_taken', { field: 'key', params: { name: named.name.en } })
}
