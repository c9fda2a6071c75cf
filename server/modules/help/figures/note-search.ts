import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { Actor } from '#kit/actor.ts'
import type { Db } from '#kit/database.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { findShown } from '../find/find-shown.ts'
import { foldSearch } from './fold-search.ts'

export type Searched = { words: string; locale: Locale; opened: boolean }

/** Counts what was looked for. Whether anything was found is asked of the articles, not of who tells. */
export async function noteSearch(world: World, actor: Actor, searched: Searched): Promise<{ done: true }> {
  if (foldSearch(searched.words) !== null) {
    const isFound = await snapshot(world, actor, (tx) => isThere(tx, searched))
    await count(world.db, searched, isFound)
  }
  return { done: true }
}

/** The same in the transaction of whoever looks: counted exactly when that is done. */
export async function noteSearchIn(tx: Tx, searched: Searched): Promise<void> {
  if (foldSearch(searched.words) !== null) await count(tx.db, searched, await isThere(tx, searched))
}

async function isThere(tx: Tx, { words, locale }: Searched): Promise<boolean> {
  return (await findShown(tx, { words, locale, audience: 'public', limit: 1 })).length > 0
}

/** Opening what was found comes after the search itself, which was counted then. */
async function count(
  db: Db | Tx['db'],
  { words: text, locale, opened: wasOpened }: Searched,
  isFound: boolean,
) {
  const words = foldSearch(text)
  const opened = wasOpened && isFound
  const [asked, unfound] = opened ? [0, 0] : [1, isFound ? 0 : 1]
  await sql`insert into article_searches as s (locale, words, day, asked, unfound, opened)
    values (${locale}, ${words}, current_date, ${asked}, ${unfound}, ${opened ? 1 : 0})
    on conflict (locale, words, day) do update set asked = s.asked + excluded.asked,
      unfound = s.unfound + excluded.unfound, opened = s.opened + excluded.opened`.execute(db)
}
