import type { Transaction } from 'kysely'
import type { DemoLogin } from '#contracts/look.ts'
import { locales, type Locale } from '#contracts/roles.ts'
import type { Tables } from '#server/tables.ts'
import type { Db } from './database.ts'

/** What the admin chose for this installation; stored under these keys in `settings`. */
export type ChosenLook = { name: string; accent: string | null; signUpOpen: boolean }

export const lookKey = 'look'
export const usualLook: ChosenLook = { name: 'Switchboard', accent: null, signUpOpen: true }

export async function readLook(db: Db | Transaction<Tables>): Promise<ChosenLook> {
  return { ...usualLook, ...(await readSetting<ChosenLook>(db, lookKey)) }
}

export const languagesKey = 'languages'

/** The languages that the house speaks, in the order of the product; all as long as nobody has chosen. */
export async function readLanguages(db: Db | Transaction<Tables>): Promise<Locale[]> {
  const { own } = (await readSetting<{ own: Locale[] }>(db, languagesKey)) ?? { own: locales }
  return locales.filter((locale) => own.includes(locale))
}

/** Written by the load of the demo: the people to try it out with. */
const demoKey = 'demo'

export async function readDemoLogins(db: Db | Transaction<Tables>): Promise<DemoLogin[]> {
  return (await readSetting<{ logins: DemoLogin[] }>(db, demoKey))?.logins ?? []
}
export async function isDemo(db: Db | Transaction<Tables>): Promise<boolean> {
  return (await readSetting(db, demoKey)) !== undefined
}

export async function readSetting<Value = unknown>(
  db: Db | Transaction<Tables>,
  key: string,
): Promise<Value | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value as Value | undefined
}
