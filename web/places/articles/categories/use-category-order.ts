import { useQueryClient } from '@tanstack/react-query'
import { saveArticleCategory } from '#contracts/article-categories.ts'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import { call } from '../../../kit/api.ts'
import { useSaveOrder } from '../../admin/parts/use-save-order.ts'
import { categoriesQuery } from '../articles-query.ts'

/** Moves one among those that stand beside it. */
export function useCategoryOrder(siblings: readonly ArticleCategory[]) {
  const client = useQueryClient()
  const own = new Set(siblings.map(({ id }) => id))
  return useSaveOrder(siblings, {
    show: (items) =>
      client.setQueryData(categoriesQuery.queryKey, (before) =>
        before
          ? { items: [...before.items.filter(({ id }) => !own.has(id)), ...items].sort(byPlace) }
          : before,
      ),
    save: ({ id, ...one }, place) => call(saveArticleCategory, { params: { id }, body: { ...one, place } }),
    refresh: () => void client.invalidateQueries(categoriesQuery),
  })
}

const byPlace = (one: ArticleCategory, other: ArticleCategory) => one.place - other.place
