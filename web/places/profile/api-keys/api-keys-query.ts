import { queryOptions } from '@tanstack/react-query'
import { listApiKeys } from '#contracts/credentials.ts'
import { call } from '../../../kit/api.ts'

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => call(listApiKeys, { signal }),
})
