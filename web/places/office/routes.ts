import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'
import { readReportSearch } from './reports/search.ts'

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
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/reports.tsx'), 'Reports'),
})
const counted = createRoute({
  getParentRoute: () => officeRoute,
  path: '/reports/counted',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/counted.tsx'), 'CountedPage'),
})

export const officeRoutes = officeRoute.addChildren([home, reports, counted])
