import type { Locale } from '#contracts/roles.ts'
import { SEARCH_WORDS_LIMIT } from '#contracts/article-search.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { noteSearch } from '../figures/note-search.ts'
import { findArticles, type ArticleHit } from '../find/find-articles.ts'
import { isBusy } from './is-busy.ts'
import { localeAsked } from './locale-asked.ts'
import { html, marked, type Html } from './look/html.ts'
import { layout } from './look/layout.ts'
import { crumbs, searchForm, stillAsking } from './look/parts.ts'
import { counted, tongues, wordsFor } from './words/words.ts'

const ON_PAGE = 20
const SUGGESTED = 6

const wordsIn = ({ query }: PageAsked) => (query['q'] ?? '').trim().slice(0, SEARCH_WORDS_LIMIT)

const hitsFor = (world: World, asked: PageAsked, locale: Locale, limit: number): Promise<ArticleHit[]> =>
  snapshot(world, asked.actor, (tx) =>
    findArticles(tx, { words: wordsIn(asked), locale, audience: 'public', limit }),
  )

export async function searchPage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const locale = localeAsked(asked)
  const t = wordsFor(locale)
  const words = wordsIn(asked)
  const hits = await hitsFor(world, asked, locale, ON_PAGE)
  if (words !== '') await note(world, asked, { words, locale, opened: false })
  const heading = (hits.length > 0 ? t.resultsFor : t.nothingFor).replace('{words}', () => words)
  const body = html`<div class="wide">
    ${crumbs(locale, [])}
    <h1 class="title">${words === '' ? t.search : heading}</h1>
    <div class="part">${searchForm(locale, words)}</div>
    ${hits.length > 0 ? results(locale, hits, words) : words !== '' && html`<p class="nothing">${t.nothingSays}</p>`}
    ${stillAsking(locale, words === '' ? undefined : words)}
  </div>`
  return layout(world, {
    locale,
    title: words === '' ? t.search : heading,
    path: `/help/${locale}/search`,
    others: {},
    kept: 'not',
    body,
  })
}

function results(locale: Locale, hits: readonly ArticleHit[], words: string): Html {
  const t = wordsFor(locale)
  return html`<p class="about" role="status">${counted(locale, hits.length, t.found)}</p>
    ${hits[0]?.locale !== locale && html`<p>${t.inOther}</p>`}
    <ol class="results">
      ${hits.map(
        (hit) =>
          html`<li lang="${hit.locale}">
            <a href="${addressOf(hit, words)}">${marked(hit.title)}</a>
            <p>${marked(hit.excerpt)}</p>
          </li>`,
      )}
    </ol>`
}

const addressOf = ({ path }: ArticleHit, words: string) =>
  `${path}?${new URLSearchParams({ q: words }).toString()}`

/** The piece of a page that the script puts under the field. */
export async function suggestionsPage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const locale = localeAsked(asked)
  const t = wordsFor(locale)
  const words = wordsIn(asked)
  const hits = await hitsFor(world, asked, locale, SUGGESTED)
  const list = html`<ul>
    ${hits.map(
      (hit) =>
        html`<li lang="${hit.locale}">
          <a href="${addressOf(hit, words)}"
            ><span>${marked(hit.title)}</span>${
              hit.locale !== locale && html`<small>${tongues[hit.locale]}</small>`
            }</a
          >
        </li>`,
    )}
  </ul>`
  const body = html`${hits.length > 0 && list}
    <p data-count>
      ${
        hits.length > 0 ? counted(locale, hits.length, t.found) : t.nothingFor.replace('{words}', () => words)
      }
    </p>`
  return { type: 'text/html; charset=utf-8', body: body.markup, kept: 'not' }
}

/** What the script tells when somebody has stopped typing. */
export async function searchedPage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const words = (asked.form['words'] ?? '').slice(0, SEARCH_WORDS_LIMIT)
  await note(world, asked, { words, locale: localeAsked(asked), opened: false })
  return { status: 200, type: 'text/plain; charset=utf-8', body: '', kept: 'not' }
}

/** One who asks all the time says no more than one who asks a few times. */
async function note(world: World, asked: PageAsked, searched: Parameters<typeof noteSearch>[2]) {
  if (!isBusy(world, asked, 'searched')) await noteSearch(world, asked.actor, searched)
}
