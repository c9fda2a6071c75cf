import { queryOptions } from '@tanstack/react-query'
import {
  listFlowRatings,
  listFlows,
  listFlowSecrets,
  listFlowVersions,
  showFlow,
  showFlowFigures,
} from '#contracts/flows.ts'
import { call } from '../../../kit/api.ts'

export const flowsKey = ['flows']
export const flowsQuery = queryOptions({
  queryKey: [...flowsKey, 'list'],
  queryFn: ({ signal }) => call(listFlows, { signal }),
})
export const flowQuery = (id: string) =>
  queryOptions({
    queryKey: [...flowsKey, 'one', id],
    queryFn: ({ signal }) => call(showFlow, { params: { id }, signal }),
  })
export const secretsQuery = queryOptions({
  queryKey: [...flowsKey, 'secrets'],
  queryFn: ({ signal }) => call(listFlowSecrets, { signal }),
})
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...flowsKey, 'versions', id],
    queryFn: ({ signal }) => call(listFlowVersions, { params: { id }, signal }),
  })
export const figuresQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: [...flowsKey, 'figures', id, number],
    queryFn: ({ signal }) => call(showFlowFigures, { params: { id }, query: { number }, signal }),
  })
export const ratingsQuery = (id: string) =>
  queryOptions({
    queryKey: [...flowsKey, 'ratings', id],
    queryFn: ({ signal }) => call(listFlowRatings, { params: { id }, signal }),
  })
