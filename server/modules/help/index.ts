/**
 * Help articles: categories, texts in three languages with their versions, pictures, finding, the public pages at
 * /help, whether they were useful and what nobody found; and words about this very product, which become tickets.
 * Emits: article.*, article_category.*. Hears nothing. Live topic: `help`.
 * Other modules find articles inside their own transaction; what is shown is a copy, made when it is published.
 */
import type { Module } from '#kit/module.ts'
import { helpPages } from './pages/index.ts'
import { routes } from './routes.ts'
import { helpTopic } from './topic.ts'

export { askedWords } from './find/asked-words.ts'
export { articlesAbout, findArticles, type ArticleHit } from './find/find-articles.ts'
export { accentAddress } from './pages/look/assets.ts'
export { noteSearchIn } from './figures/note-search.ts'
export { sweepSearches } from './figures/unfound-searches.ts'

export const help: Module = { name: 'help', routes, pages: helpPages, topics: [helpTopic] }
