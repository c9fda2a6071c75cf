import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLive } from '../../kit/live.ts'
import { articlesKey, categoriesQuery, figuresKey, workshopQuery } from './articles-query.ts'

const concerned = {
  article: [articlesKey, figuresKey],
  article_category: [categoriesQuery.queryKey],
} as const

/** What others write is fetched anew where it is shown. */
export function useArticlesLive() {
  const client = useQueryClient()
  const { data } = useQuery(workshopQuery)
  const refresh = (key: readonly unknown[]) => void client.invalidateQueries({ queryKey: key })
  const refreshAll = () => Object.values(concerned).flat().forEach(refresh)
  useLive('help', data?.position, {
    onEvents: (events) => {
      const nouns = new Set(events.map(({ type }) => type.split('.')[0] as keyof typeof concerned))
      for (const noun of nouns) concerned[noun]?.forEach(refresh)
    },
    onReset: refreshAll,
  })
}
