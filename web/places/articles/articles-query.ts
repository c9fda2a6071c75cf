import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listArticleCategories } from '#contracts/article-categories.ts'
import { listArticles, showArticle } from '#contracts/articles.ts'
import { call } from '../../kit/api.ts'
import type { ListSearch } from './searches.ts'

export const articlesKey = ['articles'] as const
export const figuresKey = ['article-figures'] as const

export const categoriesQuery = queryOptions({
  queryKey: ['article-categories'],
  queryFn: ({ signal }) => call(listArticleCategories, { signal }),
})

/** What one may do with the articles, and from where live news go on. */
export const workshopQuery = queryOptions({
  queryKey: [...articlesKey, 'workshop'],
  queryFn: ({ signal }) => call(listArticles, { query: {}, signal }),
})

export const listQuery = ({ words = '', category, state }: ListSearch) =>
  infiniteQueryOptions({
    queryKey: [...articlesKey, 'list', words, category, state],
    queryFn: ({ pageParam, signal }) =>
      call(listArticles, {
        query: { words, categoryId: category, state, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'one', id],
    queryFn: ({ signal }) => call(showArticle, { params: { id }, signal }),
  })
