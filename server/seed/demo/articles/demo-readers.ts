import type { Article } from '#contracts/articles.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { makeChance } from '../../chance.ts'

const DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1000

const said = [
  { isUseful: false, words: 'And how long does it take to an island? Ours is served by ferry twice a week.' },
  { isUseful: true, words: 'Short and clear. I found the button at once.' },
  { isUseful: false, words: 'The app shows “Payments” and not “Activity” on my phone.' },
]
const looked = [
  { words: 'mortgage rates', asked: 14, unfound: 14 },
  { words: 'account for child', asked: 11, unfound: 4 },
  { words: 'open branch on saturday', asked: 7, unfound: 7 },
  { words: 'statement as pdf', asked: 6, unfound: 2 },
  { words: 'crypto', asked: 3, unfound: 3 },
]

/** Two months of readers, in the figures that have no names: they are made up, so nobody is in them. */
export async function enterReaders(world: World, articles: readonly Article[]): Promise<void> {
  const chance = makeChance(16)
  const day = (ago: number) => new Date(world.now().getTime() - ago * DAY_MS).toISOString().slice(0, 10)
  const shown = articles.flatMap(({ id, texts }) =>
    texts.filter(({ state }) => state === 'published').map(({ locale }) => ({ id, locale })),
  )
  const rows = shown.flatMap(({ id, locale }, at) =>
    Array.from({ length: DAYS }, (_, ago) => {
      const most = (locale === 'en' ? 12 : 5) + (at % 7) * 2
      const views = chance.below(most)
      const useful = Math.floor(views * 0.12)
      const useless = at % 5 === 0 && views > most / 2 ? 1 : 0
      return { article_id: id, locale, day: day(ago), views, useful, useless }
    }),
  )
  for (let at = 0; at < rows.length; at += 1000) {
    await world.db
      .insertInto('article_days')
      .values(rows.slice(at, at + 1000))
      .execute()
  }
  await world.db
    .insertInto('article_words')
    .values(
      said.map((one, at) => ({
        id: newId(),
        article_id: shown[at * 3]?.id ?? '',
        locale: 'en' as const,
        is_useful: one.isUseful,
        words: one.words,
      })),
    )
    .execute()
  await world.db
    .insertInto('article_searches')
    .values(looked.map((one, ago) => ({ ...one, locale: 'en' as const, day: day(ago), opened: 0 })))
    .execute()
}
