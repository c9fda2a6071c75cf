import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'
import type { ReportSearch } from '../office/reports/search.ts'
import { readReturnsSearch } from './returns/returns-search.ts'

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

/** Beside the tickets, on a page of its own width. */
const returns = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/returns',
  validateSearch: readReturnsSearch,
  beforeLoad: only('/desk'),
  component: lazyRouteComponent(() => import('./returns/returns-page.tsx'), 'ReturnsPage'),
})
const returnsList = createRoute({
  getParentRoute: () => returns,
  path: '/',
  component: lazyRouteComponent(() => import('./returns/returns-page.tsx'), 'ReturnsList'),
})
export const returnsRoute = returns.addChildren([returnsList])

const routing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/routing',
  beforeLoad: only('/desk'),
  component: lazyRouteComponent(() => import('./routing/routing-page.tsx'), 'RoutingPage'),
})
const routingNow = createRoute({
  getParentRoute: () => routing,
  path: '/',
  component: lazyRouteComponent(() => import('./routing/routing-page.tsx'), 'RoutingNow'),
})
export const routingRoute = routing.addChildren([routingNow])

/** Read where it is shown, as in the office. */
const figuresSearch = (search: Record<string, unknown>): ReportSearch => search
const figures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/figures',
  beforeLoad: only('/desk'),
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
})
const ownFigures = createRoute({
  getParentRoute: () => figures,
  path: '/',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/own-figures.tsx'), 'OwnFigures'),
})
const ownCounted = createRoute({
  getParentRoute: () => figures,
  path: '/counted',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/own-counted.tsx'), 'OwnCounted'),
})
export const figuresRoute = figures.addChildren([ownFigures, ownCounted])

export const deskRoute = desk.addChildren([nothingOpen, ticketOpen])
