import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { showLearning } from '#contracts/answers.ts'
import { showSystem } from '#contracts/system.ts'
import { call } from '../../kit/api.ts'
import { useLive } from '../../kit/live.ts'
import { startLook } from '../../kit/look.ts'
import { componentsQuery, queuesQuery, skillsQuery, staffQuery, typesQuery } from '../../kit/vocabulary.ts'
import { ordersKey, productsKey } from './catalog/catalog-query.ts'
import { flowsKey } from './flows/flows-query.ts'
import { importsKey } from './import/import-query.ts'
import { peopleKey } from './people/people-query.ts'

export const systemQuery = queryOptions({
  queryKey: ['admin', 'system'],
  queryFn: ({ signal }) => call(showSystem, { signal }),
})

export const learningQuery = queryOptions({
  queryKey: ['admin', 'learning'],
  queryFn: ({ signal }) => call(showLearning, { signal }),
})

const concerned = {
  user: [
    peopleKey,
    staffQuery.queryKey,
    componentsQuery.queryKey,
    queuesQuery.queryKey,
    skillsQuery.queryKey,
    systemQuery.queryKey,
  ],
  ticket_type: [typesQuery.queryKey],
  component: [componentsQuery.queryKey],
  queue: [queuesQuery.queryKey],
  inbox: [['inboxes']],
  flow: [flowsKey],
  chat_language: [['chat-languages']],
  skill: [skillsQuery.queryKey],
  working_hours: [['hours']],
  targets: [['targets']],
  escalation_ladder: [['escalation-ladder']],
  product: [productsKey],
  order: [ordersKey],
  order_import: [importsKey],
  settings: [['admin', 'sign-in-rules'], ['admin', 'return-rules'], ['satisfaction-rules']],
  learning: [learningQuery.queryKey],
}

/** What others change is fetched anew where it is shown. */
export function useAdminLive() {
  const client = useQueryClient()
  const { data } = useQuery(systemQuery)
  const refresh = (key: readonly unknown[]) => void client.invalidateQueries({ queryKey: key })
  useLive('admin', data?.position, {
    onEvents: (events) => {
      const nouns = new Set(events.map(({ type }) => type.split('.')[0] as keyof typeof concerned))
      for (const noun of nouns) concerned[noun]?.forEach(refresh)
      if (nouns.has('settings')) void startLook()
    },
    onReset: () => {
      for (const key of new Set(Object.values(concerned).flat())) refresh(key)
      refresh(systemQuery.queryKey)
    },
  })
}
