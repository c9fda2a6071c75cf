import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root.tsx'

export const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  component: lazyRouteComponent(() => import('./portal-frame.tsx'), 'PortalFrame'),
})

const home = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'PortalHome'),
})

export const portalRoutes = portalRoute.addChildren([home])
