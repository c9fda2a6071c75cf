import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

export const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  beforeLoad: only('/admin'),
  component: lazyRouteComponent(() => import('./admin-frame.tsx'), 'AdminFrame'),
})
