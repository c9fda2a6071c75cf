import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedIn } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

/** The same for every role. */
export const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profile',
  beforeLoad: async (arrival) => {
    await signedIn(arrival)
  },
  component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
})
