import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { locales, type Locale } from '#contracts/roles.ts'
import { categoriesOf } from '../categories/list-article-categories.ts'
import { inAllTongues } from './locale-asked.ts'
import { escaped } from './look/html.ts'
import { articlePath } from './look/parts.ts'

const MOST = 50_000

type Line = { paths: Partial<Record<Locale, string>>; changed?: Date }

/** Every published page with its other languages, for search engines. */
export async function sitemap(world: World, { actor }: PageAsked): Promise<PageAnswer> {
  const { publicUrl } = world.config
  const lines = await snapshot(world, actor, async (tx): Promise<Line[]> => {
    const categories = await categoriesOf(tx)
    const shown = await tx.db
      .selectFrom('shown_articles')
      .select(['article_id', 'locale', 'slug', 'changed_at'])
      .where('state', '=', 'published')
      .orderBy('article_id')
      .orderBy('locale')
      .limit(MOST)
      .execute()
    const articles = [...Map.groupBy(shown, (row) => row.article_id).values()].map((rows) => ({
      paths: Object.fromEntries(rows.map(({ locale, slug }) => [locale, articlePath(locale, slug)])),
      changed: rows.map((row) => row.changed_at).sort((a, b) => b.getTime() - a.getTime())[0],
    }))
    return [
      { paths: inAllTongues('') },
      ...categories.map(({ slug }) => ({ paths: inAllTongues(`/topics/${slug}`) })),
      ...articles,
    ]
  })
  const urls = lines.flatMap((line) => urlsOf(line, publicUrl)).slice(0, MOST)
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
  return { type: 'application/xml; charset=utf-8', body, kept: 'shared' }
}

function urlsOf({ paths, changed }: Line, publicUrl: string): string[] {
  const there = locales.flatMap((locale) => {
    const path = paths[locale]
    return path === undefined ? [] : [{ locale, address: escaped(publicUrl + path) }]
  })
  const others = there.map(
    ({ locale, address }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`,
  )
  const at = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
  return there.map(({ address }) => `<url><loc>${address}</loc>${at}${others.join('')}</url>`)
}

/** The help is for everybody, everything else for those who sign in. */
export const robots = (world: World): Promise<PageAnswer> =>
  Promise.resolve({
    type: 'text/plain; charset=utf-8',
    body: `User-agent: *
Allow: /help
Allow: /api/help/pictures/
Disallow: /help/*/search
Disallow: /

Sitemap: ${world.config.publicUrl}/sitemap.xml
`,
    kept: 'shared',
  })
