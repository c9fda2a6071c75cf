import type { Transaction } from 'kysely'
import type { Tables } from '#server/tables.ts'
import type { Db } from './database.ts'

/** What the admin chose for this installation; stored under these keys in `settings`. */
export type ChosenLook = { name: string; accent: string | null; signUpOpen: boolean }

export const lookKey = 'look'
export const usualLook: ChosenLook = { name: 'Switchboard', accent: null, signUpOpen: true }

export async function readLook(db: Db | Transaction<Tables>): Promise<ChosenLook> {
  return { ...usualLook, ...(await readSetting<ChosenLook>(db, lookKey)) }
}

/** Set by the load of the demo. */
export const demoKey = 'demo'
export async function isDemo(db: Db | Transaction<Tables>): Promise<boolean> {
  const value = await readSetting<unknown>(db, demoKey)
  return value !== undefined && value !== false
}

export async function readSetting<Value>(
  db: Db | Transaction<Tables>,
  key: string,
): Promise<Value | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value as Value | undefined
}
