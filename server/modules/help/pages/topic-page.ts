import { notFound } from '#kit/fault.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { categoriesOf } from '../categories/list-article-categories.ts'
import { inAllTongues, localeAsked } from './locale-asked.ts'
import { html } from './look/html.ts'
import { layout } from './look/layout.ts'
import { articlePath, crumbs, searchForm, stillAsking, topicPath } from './look/parts.ts'
import { titlesIn } from './shown.ts'
import { counted, wordsFor } from './words/words.ts'

/** A category: its own articles, then those of the categories under it. */
export async function topicPage(world: World, asked: PageAsked): Promise<PageAnswer> {
  const locale = localeAsked(asked)
  const t = wordsFor(locale)
  const { categories, titles } = await snapshot(world, asked.actor, async (tx) => ({
    categories: await categoriesOf(tx),
    titles: await titlesIn(tx, locale),
  }))
  const category = categories.find(({ slug }) => slug === asked.params['slug'])
  if (!category) throw notFound()
  const parent = categories.find(({ id }) => id === category.parent_id)
  const listOf = (id: string) => titles.filter((one) => one.category_id === id)
  const list = (id: string) =>
    html`<ul class="links">
      ${listOf(id).map(
        ({ slug, title }) => html`<li><a href="${articlePath(locale, slug)}">${title}</a></li>`,
      )}
    </ul>`
  const under = categories.filter((one) => one.parent_id === category.id && listOf(one.id).length > 0)
  const total = [category, ...under].reduce((sum, { id }) => sum + listOf(id).length, 0)
  const body = html`<div class="wide">
    ${crumbs(locale, parent ? [{ path: topicPath(locale, parent.slug), name: parent.name[locale] }] : [])}
    <h1 class="title">${category.name[locale]}</h1>
    <p class="about">${total === 0 ? t.emptyTopic : counted(locale, total, t.articles)}</p>
    <div class="part">${list(category.id)}</div>
    ${under.map(
      ({ id, name }) =>
        html`<section class="part">
          <h2>${name[locale]}</h2>
          ${list(id)}
        </section>`,
    )}
    <div class="part">${searchForm(locale)}</div>
    ${stillAsking(locale)}
  </div>`
  return layout(world, {
    locale,
    title: category.name[locale],
    ...(total > 0 && { description: `${category.name[locale]}: ${counted(locale, total, t.articles)}` }),
    path: topicPath(locale, category.slug),
    others: inAllTongues(`/topics/${category.slug}`),
    body,
  })
}
