import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { showReport } from '#contracts/reports.ts'
import { call } from '../../../kit/api.ts'
import type { Asked } from './search.ts'

export const reportQuery = ({ filters, ...asked }: Asked) =>
  queryOptions({
    queryKey: ['report', asked, filters],
    queryFn: ({ signal }) => call(showReport, { query: { ...asked, ...filters, compare: 'yes' }, signal }),
    placeholderData: keepPreviousData,
  })
