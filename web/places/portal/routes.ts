import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

export const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  beforeLoad: only('/portal'),
  component: lazyRouteComponent(() => import('./portal-frame.tsx'), 'PortalFrame'),
})

const home = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'PortalHome'),
})

export const portalRoutes = portalRoute.addChildren([home])
