import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { leaveAndHandOver, setAvailability, showAvailability } from '#contracts/availability.ts'
import type { awayReasons } from '#contracts/availability.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'

export type AwayReason = (typeof awayReasons)[number]

export const availabilityQuery = queryOptions({
  queryKey: ['availability'],
  queryFn: ({ signal }) => call(showAvailability, { signal }),
})

/** Available with null, else away with the reason. */
export function useSwitchAvailability() {
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  return useMutation({
    mutationFn: (reason: AwayReason | null) =>
      call(setAvailability, {
        body: reason === null ? { state: 'available' } : { state: 'away', reason },
      }),
    onSuccess: (availability) => client.setQueryData(availabilityQuery.queryKey, availability),
    onError: (error) => say(wordsOf(error).title, { tone: 'bad' }),
  })
}

/** Answers how many cases went back to their queues. */
export function useLeave() {
  const client = useQueryClient()
  return async (reason: AwayReason): Promise<number> => {
    const { handedOver } = await call(leaveAndHandOver, { body: { reason } })
    await client.invalidateQueries(availabilityQuery)
    return handedOver
  }
}
