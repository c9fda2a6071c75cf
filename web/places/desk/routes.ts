import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root.tsx'

export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
})
