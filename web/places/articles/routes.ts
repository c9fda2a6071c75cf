import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'
import { readArticleSearch, readListSearch } from './searches.ts'

export const articlesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/articles',
  beforeLoad: only('/articles'),
  component: lazyRouteComponent(() => import('./articles-frame.tsx'), 'ArticlesFrame'),
})
const getParentRoute = () => articlesRoute

const list = createRoute({
  getParentRoute,
  path: '/',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./list/articles.tsx'), 'Articles'),
})
const article = createRoute({
  getParentRoute,
  path: '/$id',
  validateSearch: readArticleSearch,
  component: lazyRouteComponent(() => import('./editor/article-page.tsx'), 'ArticlePage'),
})

/** The list stays where it is while one of its rows is open beside it. */
const categories = createRoute({
  getParentRoute,
  path: '/categories',
  component: lazyRouteComponent(() => import('./categories/categories.tsx'), 'Categories'),
})
const newCategory = createRoute({
  getParentRoute: () => categories,
  path: '/new',
  component: lazyRouteComponent(() => import('./categories/category-panel.tsx'), 'NewCategory'),
})
const category = createRoute({
  getParentRoute: () => categories,
  path: '/$id',
  component: lazyRouteComponent(() => import('./categories/category-panel.tsx'), 'CategoryPanel'),
})

const figures = createRoute({
  getParentRoute,
  path: '/figures',
  component: lazyRouteComponent(() => import('./figures/figures.tsx'), 'Figures'),
})
const words = createRoute({
  getParentRoute,
  path: '/words',
  component: lazyRouteComponent(() => import('./figures/words-left.tsx'), 'WordsLeft'),
})
const unfound = createRoute({
  getParentRoute,
  path: '/unfound',
  component: lazyRouteComponent(() => import('./figures/unfound.tsx'), 'Unfound'),
})

export const articlesRoutes = articlesRoute.addChildren([
  list,
  categories.addChildren([newCategory, category]),
  figures,
  words,
  unfound,
  article,
])
