import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

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

export const officeRoutes = officeRoute.addChildren([home])
