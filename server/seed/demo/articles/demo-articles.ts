import type { FastifyInstance } from 'fastify'
import { saveArticleCategory } from '#contracts/article-categories.ts'
import {
  addArticle,
  changeArticle,
  moveArticleText,
  saveArticleText,
  type Article,
} from '#contracts/articles.ts'
import { locales, type Locale } from '#contracts/roles.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { demoActor } from '../demo-cast-client.ts'
import { cardArticles } from './cards.ts'
import { cashArticles } from './cash.ts'
import type { DemoArticle } from './demo-article.ts'
import { demoCategories } from './demo-categories.ts'
import { enterReaders } from './demo-readers.ts'
import { moneyInArticles } from './money-in.ts'
import { feeArticles } from './money-matters.ts'
import { paymentArticles } from './payments.ts'
import { securityArticles } from './security.ts'
import { transferArticles } from './transfers.ts'
import { virtualCardArticles } from './virtual-cards.ts'

const articles: readonly DemoArticle[] = [
  ...cardArticles,
  ...virtualCardArticles,
  ...paymentArticles,
  ...transferArticles,
  ...moneyInArticles,
  ...cashArticles,
  ...securityArticles,
  ...feeArticles,
]

type Writer = Awaited<ReturnType<typeof demoActor>>

/** The help of the demo's bank, written and published by its people; then who read it. */
export async function writeDemoArticles(world: World, app: FastifyInstance): Promise<void> {
  const categories = await addCategories(await demoActor(world, app, 'kalina'))
  const writers = [await demoActor(world, app, 'maria'), await demoActor(world, app, 'tomas')]
  const written = new Map<string, Article>()
  for (const [at, article] of articles.entries()) {
    const writer = writers[at % writers.length] as Writer
    written.set(article.key, await write(writer, article, categories.get(article.category) ?? ''))
  }
  for (const { key, related } of articles) await relate(writers[0] as Writer, written, key, related)
  await enterReaders(world, [...written.values()])
}

async function addCategories(admin: Writer): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [place, { slug, under, icon, name }] of demoCategories.entries()) {
    const id = newId()
    const parentId = under === undefined ? null : (ids.get(under) ?? null)
    await admin.call(saveArticleCategory, {
      params: { id },
      body: { parentId, slug, icon, name, place, version: 0 },
    })
    ids.set(slug, id)
  }
  return ids
}

async function write(writer: Writer, { texts, state }: DemoArticle, categoryId: string): Promise<Article> {
  const id = newId()
  const { title, body } = texts.en
  let article = await writer.call(addArticle, { body: { id, categoryId, locale: 'en', title, body } })
  for (const locale of locales) {
    const text = texts[locale]
    if (!text) continue
    const before = article.texts.find((one) => one.locale === locale)
    article = await writer.call(saveArticleText, {
      params: { id, locale },
      body: { ...text, version: before?.version ?? 0 },
    })
    if (state !== 'draft') article = await show(writer, article, locale, state ?? 'published')
  }
  return article
}

const show = (writer: Writer, { id, texts }: Article, locale: Locale, state: 'published' | 'internal') =>
  writer.call(moveArticleText, {
    params: { id, locale },
    body: {
      move: state === 'published' ? 'publish' : 'keep_internal',
      version: texts.find((text) => text.locale === locale)?.version ?? 0,
    },
  })

async function relate(
  writer: Writer,
  written: ReadonlyMap<string, Article>,
  key: string,
  related: readonly string[] = [],
) {
  const article = written.get(key)
  const relatedIds = related.flatMap((one) => written.get(one)?.id ?? [])
  if (!article || relatedIds.length === 0) return
  await writer.call(changeArticle, { params: { id: article.id }, body: { version: 1, relatedIds } })
}
