import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { firstRunState } from '#contracts/sign-in.ts'
import { ownPath } from '../../kit/address.ts'
import { ask } from '../../kit/api.ts'
import { rootRoute } from '../root.tsx'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'entry',
  component: lazyRouteComponent(() => import('./entry-frame.tsx'), 'EntryFrame'),
})

const getParentRoute = () => frame

export const signInRoute = createRoute({
  getParentRoute,
  path: '/sign-in',
  // Named also where there is none: a key that is left out stays as it stood in the address, and leads anywhere.
  validateSearch: ({ next }: { next?: unknown }): { next?: string | undefined } => ({
    next: ownPath(typeof next === 'string' ? next : undefined),
  }),
  // Where nobody works yet there is nobody to sign in: the first admin comes first.
  beforeLoad: async () => {
    const { waits } = await ask(firstRunState).catch(() => ({ waits: false }))
    if (waits) throw redirect({ to: '/first-run', replace: true })
  },
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
})

const passwordPages = () => import('./new-password.tsx')

/** The secret of a mail's link stands behind `#`, so that no log and no Referer ever holds it. */
export const entryRoutes = frame.addChildren([
  signInRoute,
  createRoute({
    getParentRoute,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('./sign-up.tsx'), 'SignUp'),
  }),
  createRoute({
    getParentRoute,
    path: '/forgot',
    component: lazyRouteComponent(() => import('./forgot.tsx'), 'Forgot'),
  }),
  createRoute({ getParentRoute, path: '/reset', component: lazyRouteComponent(passwordPages, 'Reset') }),
  createRoute({
    getParentRoute,
    path: '/invitation',
    component: lazyRouteComponent(passwordPages, 'Invitation'),
  }),
  createRoute({
    getParentRoute,
    path: '/confirm-email',
    component: lazyRouteComponent(() => import('./confirm-email.tsx'), 'ConfirmEmail'),
  }),
  createRoute({
    getParentRoute,
    path: '/unsubscribe',
    component: lazyRouteComponent(() => import('./unsubscribe.tsx'), 'Unsubscribe'),
  }),
  createRoute({
    getParentRoute,
    path: '/rate',
    component: lazyRouteComponent(() => import('./rate.tsx'), 'Rate'),
  }),
  createRoute({
    getParentRoute,
    path: '/first-run',
    component: lazyRouteComponent(() => import('./first-run.tsx'), 'FirstRun'),
  }),
])
