import type { Selectable } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import { notFound } from '#kit/fault.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'
import { categoriesOf, type CategoryRow } from '../categories/list-article-categories.ts'
import { countView } from '../figures/count-view.ts'
import { noteSearch } from '../figures/note-search.ts'
import { shownBeside, type Beside } from '../find/related.ts'
import { isBusy } from './is-busy.ts'
import { localeAsked } from './locale-asked.ts'
import { html, raw, type Html } from './look/html.ts'
import { layout } from './look/layout.ts'
import { articlePath, crumbs, stillAsking, topicPath } from './look/parts.ts'
import { usefulPart } from './useful-part.ts'
import { dayIn, wordsFor } from './words/words.ts'

type Shown = Selectable<Tables['shown_articles']>
type Read = {
  article: Shown
  beside: Beside[]
  categories: CategoryRow[]
  others: Partial<Record<Locale, string>>
}

export async function articlePage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const locale = localeAsked(asked)
  const slug = asked.params['slug'] ?? ''
  const read = await snapshot(world, asked.actor, (tx) => readArticle(tx, locale, slug))
  if ('to' in read) return { to: read.to, status: 301, kept: 'shared' }
  await count(world, asked, read.article)
  const { article } = read
  return layout(world, {
    locale,
    title: article.title,
    description: article.lead || article.title,
    path: articlePath(locale, slug),
    others: read.others,
    kind: 'article',
    ...pictureIn(article.html),
    body: bodyOf(locale, read, asked.query['rated']),
  })
}

async function readArticle(tx: Tx, locale: Locale, slug: string): Promise<Read | { to: string }> {
  const article = await tx.db
    .selectFrom('shown_articles')
    .selectAll()
    .where('locale', '=', locale)
    .where('slug', '=', slug)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!article) return movedTo(tx, locale, slug)
  const others = await tx.db
    .selectFrom('shown_articles')
    .select(['locale', 'slug'])
    .where('article_id', '=', article.article_id)
    .where('locale', '!=', locale)
    .where('state', '=', 'published')
    .execute()
  return {
    article,
    beside: await shownBeside(tx, article, 'public'),
    categories: await categoriesOf(tx),
    others: Object.fromEntries(others.map((other) => [other.locale, articlePath(other.locale, other.slug)])),
  }
}

/** Where an article went that was shown under this address. */
async function movedTo(tx: Tx, locale: Locale, slug: string): Promise<{ to: string }> {
  const moved = await tx.db
    .selectFrom('article_slugs as s')
    .innerJoin('shown_articles as a', (join) =>
      join.onRef('a.article_id', '=', 's.article_id').onRef('a.locale', '=', 's.locale'),
    )
    .select('a.slug')
    .where('s.locale', '=', locale)
    .where('s.slug', '=', slug)
    .where('a.state', '=', 'published')
    .executeTakeFirst()
  if (!moved) throw notFound()
  return { to: articlePath(locale, moved.slug) }
}

const machines = /bot|crawl|spider|slurp|preview/i

/** A reader once: not who comes back from the form, not a machine, not a browser that fetches ahead. */
async function count(world: World, asked: PageAsked, { article_id, locale }: Shown) {
  if (isBusy(world, asked, 'read')) return
  const { actor, query, request } = asked
  const words = query['q']
  if (words !== undefined) await noteSearch(world, actor, { words, locale, opened: true })
  const isAhead = (request.headers['sec-purpose'] ?? request.headers['purpose']) !== undefined
  const isRead = request.method === 'GET' && query['rated'] === undefined && !isAhead
  if (isRead && !machines.test(request.headers['user-agent'] ?? ''))
    await countView(world, article_id, locale)
}

function pictureIn(text: string): { picture?: string } {
  const picture = /<img src="(\/api\/help\/pictures\/[0-9a-f-]{36})"/.exec(text)?.[1]
  return picture === undefined ? {} : { picture }
}

function bodyOf(locale: Locale, { article, beside, categories }: Read, rated: string | undefined): Html {
  const t = wordsFor(locale)
  const category = categories.find(({ id }) => id === article.category_id)
  const parent = categories.find(({ id }) => id === category?.parent_id)
  const way = [parent, category].flatMap((one) =>
    one ? [{ path: topicPath(locale, one.slug), name: one.name[locale] }] : [],
  )
  return html`<div class="wide">
    ${crumbs(locale, way)}
    <div class="page">
      <article>
        <h1 class="title">${article.title}</h1>
        <p class="about">${t.changed.replace('{day}', dayIn(locale, article.changed_at))}</p>
        <div class="text">${raw(article.html)}</div>
        ${usefulPart(locale, article.slug, rated)} ${stillAsking(locale, article.title)}
      </article>
      ${
        beside.length > 0 &&
        html`<aside class="beside">
          <h2>${t.beside}</h2>
          <ul class="links">
            ${beside.map(
              ({ slug, title }) => html`<li><a href="${articlePath(locale, slug)}">${title}</a></li>`,
            )}
          </ul>
        </aside>`
      }
    </div>
  </div>`
}
