import { queryOptions } from '@tanstack/react-query'
import { listHours } from '#contracts/hours.ts'
import { call } from '../../../kit/api.ts'

export const hoursQuery = queryOptions({
  queryKey: ['hours'],
  queryFn: ({ signal }) => call(listHours, { signal }),
})
