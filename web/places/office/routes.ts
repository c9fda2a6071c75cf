import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'
import type { ReportSearch } from './reports/search.ts'

/** Read where it is shown: what knows all figures is no part of every first page. */
const reportSearch = (search: Record<string, unknown>): ReportSearch => search

export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/office',
  beforeLoad: only('/office'),
  component: lazyRouteComponent(() => import('./office-frame.tsx'), 'OfficeFrame'),
})

const home = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'OfficeHome'),
})

const reports = createRoute({
  getParentRoute: () => officeRoute,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/reports.tsx'), 'Reports'),
})
const counted = createRoute({
  getParentRoute: () => officeRoute,
  path: '/reports/counted',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/counted.tsx'), 'CountedPage'),
})

const day = /^\d{4}-\d\d-\d\d$/
const dayIn = (value: unknown) => (typeof value === 'string' && day.test(value) ? value : undefined)
const returns = createRoute({
  getParentRoute: () => officeRoute,
  path: '/returns',
  validateSearch: ({ from, to }: Record<string, unknown>): { from?: string; to?: string } => {
    const [first, last] = [dayIn(from), dayIn(to)]
    return { ...(first && { from: first }), ...(last && { to: last }) }
  },
  component: lazyRouteComponent(() => import('./returns/return-figures-page.tsx'), 'ReturnFiguresPage'),
})

const bans = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bans',
  component: lazyRouteComponent(() => import('../bans/bans.tsx'), 'Bans'),
})

export const officeRoutes = officeRoute.addChildren([home, reports, counted, returns, bans])
