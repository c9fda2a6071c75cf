import { saveArticleCategory } from '#contracts/article-categories.ts'
import { addArticle, moveArticleText, saveArticleText, type Article } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from './desk.ts'
import type { Person } from './people.ts'

type Text = {
  title: string
  body?: string
  locale?: Locale
  keywords?: string
  slug?: string
  /** Another one than that of the workshop. */
  categoryId?: string
}

/** A desk with a category for articles, and the ways to write and to publish. */
export type Workshop = Desk & {
  categoryId: string
  written(text: Text, by?: Person): Promise<Article>
  /** Another text of an article, or another language. */
  saved(article: Article, text: Text): Promise<Article>
  published(text: Text): Promise<Article>
  moved(article: Article, move: 'publish' | 'keep_internal' | 'unpublish', locale?: Locale): Promise<Article>
}

const same = (text: string) => ({ en: text, bg: text, ru: text })

export async function openWorkshop(env: Record<string, string> = {}): Promise<Workshop> {
  const it = await openDesk(env)
  const categoryId = newId()
  await it.kalina.call(saveArticleCategory, {
    params: { id: categoryId },
    body: {
      parentId: null,
      slug: 'cards',
      name: same('Cards'),
      icon: 'credit-card',
      place: 1,
      version: 0,
    },
  })
  const written: Workshop['written'] = (
    { title, body = 'Words.', locale = 'en', slug, categoryId: under = categoryId },
    by = it.maria,
  ) => by.call(addArticle, { body: { id: newId(), categoryId: under, locale, title, body, slug } })

  const saved: Workshop['saved'] = (article, { title, body = 'Words.', locale = 'en', keywords, slug }) => {
    const before = article.texts.find((text) => text.locale === locale)
    const text = { title, body, keywords, slug: slug ?? before?.slug ?? `a-${newId()}` }
    return it.maria.call(saveArticleText, {
      params: { id: article.id, locale },
      body: { ...text, version: before?.version ?? 0 },
    })
  }
  const moved: Workshop['moved'] = (article, move, locale) => {
    const text = article.texts.find((one) => locale === undefined || one.locale === locale)
    return it.maria.call(moveArticleText, {
      params: { id: article.id, locale: text?.locale ?? 'en' },
      body: { move, version: text?.version ?? 0 },
    })
  }
  const published: Workshop['published'] = async (text) => {
    const article = await written(text)
    return moved(text.keywords === undefined ? article : await saved(article, text), 'publish')
  }
  return { ...it, categoryId, written, saved, published, moved }
}
