import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMe } from '../../kit/session.ts'
import { queuesQuery } from '../../kit/vocabulary.ts'

/** The queues that the reader works in; null as long as it is not known. */
export function useOwnQueueIds(): ReadonlySet<string> | null {
  const { data } = useQuery(queuesQuery)
  const me = useMe()?.id
  return useMemo(
    () =>
      data
        ? new Set(data.items.filter(({ members }) => members.some(({ id }) => id === me)).map(({ id }) => id))
        : null,
    [data, me],
  )
}
