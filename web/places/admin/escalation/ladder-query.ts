import { queryOptions } from '@tanstack/react-query'
import { showLadder } from '#contracts/ladder.ts'
import { call } from '../../../kit/api.ts'

export const ladderQuery = queryOptions({
  queryKey: ['escalation-ladder'],
  queryFn: ({ signal }) => call(showLadder, { signal }),
})
