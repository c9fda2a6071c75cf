import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ownPath } from '../../kit/address.ts'
import { signedIn } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'entry',
  component: lazyRouteComponent(() => import('./entry-frame.tsx'), 'EntryFrame'),
})

const pages = () => import('./entry-pages.tsx')
const getParentRoute = () => frame

export const signInRoute = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: ({ next }: { next?: unknown }): { next?: string } => {
    const own = ownPath(typeof next === 'string' ? next : undefined)
    return own ? { next: own } : {}
  },
  component: lazyRouteComponent(pages, 'SignIn'),
})

/** The secret of a mail's link stands behind `#`, so that no log and no Referer ever holds it. */
export const entryRoutes = frame.addChildren([
  signInRoute,
  createRoute({ getParentRoute, path: '/sign-up', component: lazyRouteComponent(pages, 'SignUp') }),
  createRoute({ getParentRoute, path: '/forgot', component: lazyRouteComponent(pages, 'Forgot') }),
  createRoute({ getParentRoute, path: '/reset', component: lazyRouteComponent(pages, 'Reset') }),
  createRoute({ getParentRoute, path: '/first-run', component: lazyRouteComponent(pages, 'FirstRun') }),
  createRoute({
    getParentRoute,
    path: '/profile',
    beforeLoad: (arrival) => signedIn(arrival).then(() => undefined),
    component: lazyRouteComponent(pages, 'Profile'),
  }),
])
