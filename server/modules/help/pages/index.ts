import { localeOf } from '#kit/answer-fault.ts'
import { notFound } from '#kit/fault.ts'
import type { Page, Pages } from '#kit/pages.ts'
import { articlePage } from './article-page.ts'
import { faultsPage } from './faults-page.ts'
import { robots, sitemap } from './for-machines.ts'
import { homePage } from './home-page.ts'
import { answerAsset } from './look/assets.ts'
import { ratePage, wordsPage } from './rate-pages.ts'
import { refusedPage } from './refused-page.ts'
import { searchedPage, searchPage, suggestionsPage } from './search-page.ts'
import { topicPage } from './topic-page.ts'

/** By the language of the browser; a cache must ask again for each. */
const toOwnLanguage =
  (rest: string): Page['answer'] =>
  (_world, { request }) =>
    Promise.resolve({
      to: `/help/${localeOf(request)}${rest}`,
      status: 302,
      headers: { vary: 'Accept-Language' },
      kept: 'shared',
    })

const nothingThere: Page['answer'] = () => Promise.reject(notFound())

const pages: readonly Page[] = [
  { method: 'GET', path: '/help', says: 'The way to the own language.', answer: toOwnLanguage('') },
  { method: 'GET', path: '/help/faults', says: 'The same for the faults.', answer: toOwnLanguage('/faults') },
  {
    method: 'GET',
    path: '/help/assets/:file',
    says: 'Style, script and letters of the pages.',
    answer: (_world, { params }) => answerAsset(params['file'] ?? ''),
  },
  { method: 'GET', path: '/help/:locale', says: 'Topics and the search.', answer: homePage },
  { method: 'GET', path: '/help/:locale/faults', says: 'What each code means.', answer: faultsPage },
  { method: 'GET', path: '/help/:locale/topics/:slug', says: 'A category.', answer: topicPage },
  { method: 'GET', path: '/help/:locale/articles/:slug', says: 'An article.', answer: articlePage },
  {
    method: 'GET',
    path: '/help/:locale/search',
    says: 'What was found.',
    limit: { times: 120, seconds: 60 },
    answer: searchPage,
  },
  {
    method: 'GET',
    path: '/help/:locale/suggestions',
    says: 'What is found while one types.',
    limit: { times: 600, seconds: 60 },
    answer: suggestionsPage,
  },
  {
    method: 'POST',
    path: '/help/:locale/searched',
    says: 'What was looked for by typing.',
    limit: { times: 120, seconds: 3600 },
    answer: searchedPage,
  },
  {
    method: 'POST',
    path: '/help/:locale/articles/:slug/useful',
    says: 'Yes or no to an article.',
    limit: { times: 30, seconds: 3600 },
    answer: ratePage,
  },
  {
    method: 'POST',
    path: '/help/:locale/articles/:slug/words',
    says: 'Words to it.',
    limit: { times: 10, seconds: 3600 },
    answer: wordsPage,
  },
  { method: 'GET', path: '/sitemap.xml', says: 'All pages, for search engines.', answer: sitemap },
  { method: 'GET', path: '/robots.txt', says: 'What search engines may read.', answer: robots },
  { method: 'GET', path: '/help/*', says: 'Nothing there.', answer: nothingThere },
]

export const helpPages: Pages = { pages, refused: refusedPage }
