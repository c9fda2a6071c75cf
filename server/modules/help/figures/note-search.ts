import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { findShown } from '../find/find-shown.ts'
import { foldSearch } from './fold-search.ts'

export type Searched = { words: string; locale: Locale; opened: boolean }

/** Counts what was looked for. Whether anything was found is asked of the articles, not of who tells. */
export async function noteSearch(world: World, actor: Actor, searched: Searched): Promise<{ done: true }> {
  const words = foldSearch(searched.words)
  if (words !== null) {
    const { locale, opened } = searched
    const wanted = { words: searched.words, locale, audience: 'public', limit: 1 } as const
    const found = await snapshot(world, actor, (tx) => findShown(tx, wanted))
    await count(world, { words, locale, opened: opened && found.length > 0, isFound: found.length > 0 })
  }
  return { done: true }
}

type Counted = { words: string; locale: Locale; opened: boolean; isFound: boolean }

/** Opening what was found comes after the search itself, which was counted then. */
async function count(world: World, { words, locale, opened, isFound }: Counted) {
  const [asked, unfound] = opened ? [0, 0] : [1, isFound ? 0 : 1]
  await sql`insert into article_searches as s (locale, words, day, asked, unfound, opened)
    values (${locale}, ${words}, current_date, ${asked}, ${unfound}, ${opened ? 1 : 0})
    on conflict (locale, words, day) do update set asked = s.asked + excluded.asked,
      unfound = s.unfound + excluded.unfound, opened = s.opened + excluded.opened`.execute(world.db)
}
