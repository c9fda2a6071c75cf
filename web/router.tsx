import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { queryClient } from './kit/query-client.ts'
import { readSearch, writeSearch } from './kit/search-params.ts'
import { placesOf, signedIn } from './kit/session.ts'
import { adminRoutes } from './places/admin/routes.ts'
import { articlesRoutes } from './places/articles/routes.ts'
import { deskRoute, figuresRoute, returnsRoute, routingRoute } from './places/desk/routes.ts'
import { entryRoutes } from './places/entry/routes.ts'
import { keptRoute } from './places/kept/routes.ts'
import { officeRoutes } from './places/office/routes.ts'
import { portalRoutes } from './places/portal/routes.ts'
import { profileRoute } from './places/profile/routes.ts'
import { rootRoute } from './places/root.tsx'

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async (arrival) => {
    const { role } = await signedIn(arrival)
    throw redirect({ to: placesOf[role][0], replace: true })
  },
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    entryRoutes,
    deskRoute,
    returnsRoute,
    routingRoute,
    figuresRoute,
    keptRoute,
    portalRoutes,
    officeRoutes,
    adminRoutes,
    articlesRoutes,
    profileRoute,
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
