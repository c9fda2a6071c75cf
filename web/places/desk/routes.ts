import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

/** Without `q` the first view is shown; with an empty one all tickets. */
type DeskSearch = { q?: string }

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  validateSearch: ({ q }: Record<string, unknown>): DeskSearch => (typeof q === 'string' ? { q } : {}),
  beforeLoad: only('/desk'),
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
})

/** The desk itself reads which ticket is open, so that list and thread stand side by side. */
const nothingOpen = createRoute({ getParentRoute: () => desk, path: '/' })
const ticketOpen = createRoute({ getParentRoute: () => desk, path: '/t/$number' })

export const deskRoute = desk.addChildren([nothingOpen, ticketOpen])
