import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

/** Without `q` the first view is shown; with an empty one all tickets. */
type DeskSearch = { q?: string }
/** The mail that tells of a new ticket asks whether one takes it. */
type TicketSearch = { take?: 1 }

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  validateSearch: ({ q }: Record<string, unknown>): DeskSearch => (typeof q === 'string' ? { q } : {}),
  beforeLoad: only('/desk'),
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
})

/** The desk itself reads which ticket is open, so that list and thread stand side by side. */
const nothingOpen = createRoute({ getParentRoute: () => desk, path: '/' })
const ticketOpen = createRoute({
  getParentRoute: () => desk,
  path: '/t/$number',
  validateSearch: ({ take }: Record<string, unknown>): TicketSearch =>
    take === undefined ? {} : { take: 1 },
  component: lazyRouteComponent(() => import('./thread/thread-page.tsx'), 'ThreadPage'),
})

export const deskRoute = desk.addChildren([nothingOpen, ticketOpen])
