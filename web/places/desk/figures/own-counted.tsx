import { getRouteApi } from '@tanstack/react-router'
import { useMe } from '../../../kit/session.ts'
import { Counted } from '../../office/reports/counted.tsx'
import { readReportSearch } from '../../office/reports/search.ts'

const route = getRouteApi('/desk/figures/counted')

/** What a figure of one's own is made of. */
export function OwnCounted() {
  return <Counted search={{ ...readReportSearch(route.useSearch()), agent: useMe()?.id }} />
}
