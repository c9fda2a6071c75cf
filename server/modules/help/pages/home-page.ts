import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { categoriesOf, type CategoryRow } from '../categories/list-article-categories.ts'
import { inAllTongues, localeAsked } from './locale-asked.ts'
import { html, type Html } from './look/html.ts'
import { icon } from './look/icons.ts'
import { layout } from './look/layout.ts'
import { articlePath, searchForm, stillAsking, topicPath } from './look/parts.ts'
import { byReaders, familyOf, readersOf, titlesIn, type ShownTitle } from './shown.ts'
import { counted, wordsFor } from './words/words.ts'
import type { Locale } from '#contracts/roles.ts'

const FEW = 4
const POPULAR = 6

export async function homePage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const locale = localeAsked(asked)
  const t = wordsFor(locale)
  const { categories, titles } = await snapshot(world, asked.actor, async (tx) => ({
    categories: await categoriesOf(tx),
    titles: await titlesIn(tx, locale),
  }))
  const readers = await readersOf(world, locale)
  const read = titles.toSorted(byReaders(readers))
  const cards = categories
    .filter(({ parent_id: parent }) => parent === null)
    .flatMap((category) => card(locale, { category, family: familyOf(categories, category), titles: read }))
  const popular = read.filter(({ article_id: id }) => (readers.get(id) ?? 0) > 0).slice(0, POPULAR)
  const body = html`<div class="hero">
      <div class="wide">
        <h1>${t.title}</h1>
        ${searchForm(locale)}
      </div>
    </div>
    <div class="wide">
      ${titles.length === 0 && html`<p class="nothing">${t.emptyHelp}</p>`}
      ${
        cards.length > 0 &&
        html`<section class="part">
          <h2>${t.topics}</h2>
          <div class="cards">${cards}</div>
        </section>`
      }
      ${
        popular.length > 0 &&
        html`<section class="part">
          <h2>${t.popular}</h2>
          <ul class="links">
            ${popular.map((one) => line(locale, one))}
          </ul>
        </section>`
      }
      ${stillAsking(locale)}
    </div>`
  return layout(world, {
    locale,
    title: t.title,
    description: t.searchHint,
    path: `/help/${locale}`,
    others: inAllTongues(''),
    body,
  })
}

const line = (locale: Locale, { slug, title }: ShownTitle): Html =>
  html`<li><a href="${articlePath(locale, slug)}">${title}</a></li>`

type Card = { category: CategoryRow; family: string[]; titles: readonly ShownTitle[] }

/** None for a category that has nothing in this language. */
function card(locale: Locale, { category, family, titles }: Card): Html[] {
  const t = wordsFor(locale)
  const own = titles.filter((one) => family.includes(one.category_id))
  if (own.length === 0) return []
  const name = category.name[locale]
  const path = topicPath(locale, category.slug)
  return [
    html`<section class="card">
      <h3>${icon(category.icon)}<a href="${path}">${name}</a></h3>
      <ul class="links">
        ${own.slice(0, FEW).map((one) => line(locale, one))}
        <li>
          <a class="more" href="${path}"
            >${counted(locale, own.length, t.articles)}<span class="unseen">, ${name}</span></a
          >
        </li>
      </ul>
    </section>`,
  ]
}
