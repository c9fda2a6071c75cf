import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { adminRoute } from './admin-route.ts'

const getParentRoute = () => adminRoute

const inboxes = createRoute({
  getParentRoute,
  path: '/inboxes',
  component: lazyRouteComponent(() => import('./inboxes/inboxes.tsx'), 'Inboxes'),
})
const newInbox = createRoute({
  getParentRoute: () => inboxes,
  path: '/new',
  component: lazyRouteComponent(() => import('./inboxes/inbox-panel.tsx'), 'NewInbox'),
})
const inbox = createRoute({
  getParentRoute: () => inboxes,
  path: '/$id',
  component: lazyRouteComponent(() => import('./inboxes/inbox-panel.tsx'), 'InboxPanel'),
})

const bans = createRoute({
  getParentRoute,
  path: '/bans',
  component: lazyRouteComponent(() => import('../bans/bans.tsx'), 'Bans'),
})

const chatLanguages = createRoute({
  getParentRoute,
  path: '/languages',
  component: lazyRouteComponent(() => import('./languages/languages.tsx'), 'ChatLanguages'),
})
const newChatLanguage = createRoute({
  getParentRoute: () => chatLanguages,
  path: '/new',
  component: lazyRouteComponent(() => import('./languages/language-panel.tsx'), 'NewLanguage'),
})
const chatLanguage = createRoute({
  getParentRoute: () => chatLanguages,
  path: '/$code',
  component: lazyRouteComponent(() => import('./languages/language-panel.tsx'), 'LanguagePanel'),
})

/** Where chats come in, and what the chat speaks. */
export const chatRoutes = [
  inboxes.addChildren([newInbox, inbox]),
  chatLanguages.addChildren([newChatLanguage, chatLanguage]),
  bans,
] as const
