import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root.tsx'

export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/office',
  component: lazyRouteComponent(() => import('./office-frame.tsx'), 'OfficeFrame'),
})

const home = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'OfficeHome'),
})

export const officeRoutes = officeRoute.addChildren([home])
