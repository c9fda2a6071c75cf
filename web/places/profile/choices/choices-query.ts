import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { listChoices } from '#contracts/choices.ts'
import { call } from '../../../kit/api.ts'
import { useLive } from '../../../kit/live.ts'

export const choicesQuery = queryOptions({
  queryKey: ['choices'],
  queryFn: ({ signal }) => call(listChoices, { signal }),
})

/** What was chosen on another page, or by the link of a mail, is there at once. */
export function useLiveChoices() {
  const client = useQueryClient()
  const query = useQuery(choicesQuery)
  const refetch = () => void client.invalidateQueries({ queryKey: choicesQuery.queryKey })
  useLive('me', query.data?.position, {
    onEvents: (events) => {
      if (events.some(({ type }) => type === 'choices.changed')) refetch()
    },
    onReset: refetch,
    onRefused: refetch,
  })
  return query
}
