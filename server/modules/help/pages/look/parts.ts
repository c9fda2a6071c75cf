import type { Locale } from '#contracts/roles.ts'
import { wordsFor } from '../words/words.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'

export const articlePath = (locale: Locale, slug: string): string => `/help/${locale}/articles/${slug}`
export const topicPath = (locale: Locale, slug: string): string => `/help/${locale}/topics/${slug}`

/** The field of the search. It works without a script; with one it suggests while one types. */
export function searchForm(locale: Locale, words = ''): Html {
  const t = wordsFor(locale)
  return html`<search class="search">
    <form
      action="/help/${locale}/search"
      data-suggest="/help/${locale}/suggestions"
      data-searched="/help/${locale}/searched"
    >
      <div class="field">
        ${icon('search')}<input
          type="search"
          name="q"
          value="${words}"
          maxlength="200"
          required
          autocomplete="off"
          aria-label="${t.searchLabel}"
          placeholder="${t.searchHint}"
        /><button class="ask" type="submit">${t.search}</button>
      </div>
      <div class="found" data-found></div>
      <output class="unseen" data-told></output>
    </form>
  </search>`
}

/** The way down to this page; its own name stands in the heading. */
export function crumbs(locale: Locale, links: readonly { path: string; name: string }[]): Html {
  const t = wordsFor(locale)
  const all = [{ path: `/help/${locale}`, name: t.help }, ...links]
  return html`<nav class="crumbs" aria-label="${t.where}">
    <ol>
      ${all.map(({ path, name }) => html`<li><a href="${path}">${name}</a></li>`)}
    </ol>
  </nav>`
}

export function stillAsking(locale: Locale, title?: string): Html {
  const t = wordsFor(locale)
  const words =
    title === undefined ? '' : `?${new URLSearchParams({ title: title.slice(0, 100) }).toString()}`
  return html`<div class="still">
    <p>${t.still}</p>
    <a class="ask" href="/portal/new${words}" data-ask>${t.ask}</a>
  </div>`
}
