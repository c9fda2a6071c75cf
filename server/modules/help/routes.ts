import * as categories from '#contracts/article-categories.ts'
import * as figures from '#contracts/article-figures.ts'
import * as search from '#contracts/article-search.ts'
import * as articles from '#contracts/articles.ts'
import * as feedback from '#contracts/feedback.ts'
import { route, signedIn, type Route } from '#kit/serve.ts'
import { listArticleCategories } from './categories/list-article-categories.ts'
import { removeArticleCategory } from './categories/remove-article-category.ts'
import { saveArticleCategory } from './categories/save-article-category.ts'
import { sendFeedback } from './feedback/send-feedback.ts'
import { listArticleWords, removeArticleWords } from './figures/article-words.ts'
import { noteSearch } from './figures/note-search.ts'
import { showArticleFigures } from './figures/show-article-figures.ts'
import { forgetSearch, listUnfoundSearches } from './figures/unfound-searches.ts'
import { showFound } from './find/find-articles.ts'
import { addArticlePicture } from './pictures/add-article-picture.ts'
import { showArticlePicture } from './pictures/show-article-picture.ts'
import { listArticleVersions, showArticleVersion } from './read/article-versions.ts'
import { listArticles } from './read/list-articles.ts'
import { previewArticle, showArticle } from './read/show-article.ts'
import { addArticle } from './write/add-article.ts'
import { changeArticle } from './write/change-article.ts'
import { draftFromAnswer } from './write/draft-from-answer.ts'
import { moveArticleText } from './write/move-article-text.ts'
import { removeArticle } from './write/remove-article.ts'
import { restoreArticleVersion } from './write/restore-article-version.ts'
import { saveArticleText } from './write/save-article-text.ts'

const categoryRoutes: readonly Route[] = [
  route(categories.listArticleCategories, (world, { actor }) => listArticleCategories(world, actor)),
  route(categories.saveArticleCategory, (world, { actor, params, body }) =>
    saveArticleCategory(world, signedIn(actor), params.id, body),
  ),
  route(categories.removeArticleCategory, (world, { actor, params }) =>
    removeArticleCategory(world, signedIn(actor), params.id),
  ),
]

const articleRoutes: readonly Route[] = [
  route(articles.listArticles, (world, { actor, query }) => listArticles(world, signedIn(actor), query)),
  route(articles.showArticle, (world, { actor, params }) => showArticle(world, signedIn(actor), params.id)),
  route(articles.addArticle, (world, { actor, body }) => addArticle(world, signedIn(actor), body)),
  route(articles.draftFromAnswer, (world, { actor, body }) => draftFromAnswer(world, signedIn(actor), body)),
  route(articles.saveArticleText, (world, { actor, params, body }) =>
    saveArticleText(world, signedIn(actor), params, body),
  ),
  route(articles.moveArticleText, (world, { actor, params, body }) =>
    moveArticleText(world, signedIn(actor), params, body),
  ),
  route(articles.restoreArticleVersion, (world, { actor, params, body }) =>
    restoreArticleVersion(world, signedIn(actor), params, body),
  ),
  route(articles.changeArticle, (world, { actor, params, body }) =>
    changeArticle(world, signedIn(actor), params.id, body),
  ),
  route(articles.removeArticle, (world, { actor, params }) =>
    removeArticle(world, signedIn(actor), params.id),
  ),
  route(articles.listArticleVersions, (world, { actor, params }) =>
    listArticleVersions(world, signedIn(actor), params),
  ),
  route(articles.showArticleVersion, (world, { actor, params }) =>
    showArticleVersion(world, signedIn(actor), params),
  ),
  route(articles.previewArticle, (world, { actor, body }) =>
    previewArticle(world, signedIn(actor), body.body),
  ),
  route(articles.addArticlePicture, (world, { actor, params, query, request }) =>
    addArticlePicture(world, signedIn(actor), params.id, { ...query, request }),
  ),
  route(articles.showArticlePicture, (world, { actor, params, reply }) =>
    showArticlePicture(world, actor, params.id, reply),
  ),
]

const figureRoutes: readonly Route[] = [
  route(figures.showArticleFigures, (world, { actor, query }) =>
    showArticleFigures(world, signedIn(actor), query.days),
  ),
  route(figures.listArticleWords, (world, { actor, query }) =>
    listArticleWords(world, signedIn(actor), query.after),
  ),
  route(figures.removeArticleWords, (world, { actor, params }) =>
    removeArticleWords(world, signedIn(actor), params.id),
  ),
  route(figures.listUnfoundSearches, (world, { actor, query }) =>
    listUnfoundSearches(world, signedIn(actor), query.days),
  ),
  route(figures.forgetSearch, (world, { actor, body }) => forgetSearch(world, signedIn(actor), body)),
]

export const routes: readonly Route[] = [
  ...categoryRoutes,
  ...articleRoutes,
  route(search.findArticles, (world, { actor, query }) => showFound(world, actor, query)),
  route(search.noteArticleSearch, (world, { actor, body }) => noteSearch(world, actor, body)),
  ...figureRoutes,
  route(feedback.sendFeedback, (world, { actor, body }) => sendFeedback(world, signedIn(actor), body)),
]
