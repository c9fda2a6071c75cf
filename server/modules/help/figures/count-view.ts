import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { World } from '#kit/world.ts'

/** One more reader today. A figure is not worth a page: when it cannot be counted, the page is shown all the same. */
export async function countView(world: World, articleId: string, locale: Locale): Promise<void> {
  await sql`insert into article_days as d (article_id, locale, day, views)
    select article_id, locale, current_date, 1 from shown_articles
      where article_id = ${articleId} and locale = ${locale} and state = 'published'
    on conflict (article_id, locale, day) do update set views = d.views + 1`
    .execute(world.db)
    .catch((error: unknown) => world.log.warn({ err: error }, 'a view could not be counted'))
}
