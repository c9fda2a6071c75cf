import { queryOptions } from '@tanstack/react-query'
import { listTargets } from '#contracts/targets.ts'
import { call } from '../../../kit/api.ts'

export const targetsQuery = queryOptions({
  queryKey: ['targets'],
  queryFn: ({ signal }) => call(listTargets, { signal }),
})
