import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'
import { isFilter } from './filters.ts'
import type { Filter } from './filters.ts'

export const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  beforeLoad: only('/portal'),
  component: lazyRouteComponent(() => import('./portal-frame.tsx'), 'PortalFrame'),
})

const getParentRoute = () => portalRoute

type TicketsSearch = { show?: Filter; words?: string }

export const portalRoutes = portalRoute.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./home/home.tsx'), 'PortalHome'),
  }),
  createRoute({
    getParentRoute,
    path: '/new',
    validateSearch: ({ title }: Record<string, unknown>): { title?: string } =>
      typeof title === 'string' && title !== '' ? { title } : {},
    component: lazyRouteComponent(() => import('./new-ticket/new-ticket-page.tsx'), 'NewTicketPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/tickets',
    validateSearch: ({ show, words }: Record<string, unknown>): TicketsSearch => ({
      ...(isFilter(show) && { show }),
      ...(typeof words === 'string' && words !== '' && { words }),
    }),
    component: lazyRouteComponent(() => import('./tickets/own-tickets-page.tsx'), 'OwnTicketsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/orders',
    component: lazyRouteComponent(() => import('./orders/own-orders-page.tsx'), 'OwnOrdersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/orders/$id',
    component: lazyRouteComponent(() => import('./orders/order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/orders/$id/return/$line',
    component: lazyRouteComponent(() => import('./orders/return-form-page.tsx'), 'ReturnFormPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/chat',
    validateSearch: ({ id }: Record<string, unknown>): { id?: string } =>
      typeof id === 'string' && id !== '' ? { id } : {},
    component: lazyRouteComponent(() => import('./chat/chat-page.tsx'), 'ChatPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/t/$id',
    component: lazyRouteComponent(() => import('./thread/thread-page.tsx'), 'ThreadPage'),
  }),
])
