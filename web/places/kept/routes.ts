import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { only } from '../../kit/session.ts'
import { rootRoute } from '../root.tsx'

/** What is kept ready for the desk has pages of its own: list and thread need the whole width there. */
const kept = createRoute({
  getParentRoute: () => rootRoute,
  id: 'kept',
  beforeLoad: only('/desk'),
  component: lazyRouteComponent(() => import('./kept-frame.tsx'), 'KeptFrame'),
})
/** A new one may begin as a copy. */
const copied = ({ from }: Record<string, unknown>): { from?: string } =>
  typeof from === 'string' ? { from } : {}
const replies = createRoute({
  getParentRoute: () => kept,
  path: '/desk/replies',
  component: lazyRouteComponent(() => import('./replies/replies.tsx'), 'Replies'),
})
const newReply = createRoute({
  getParentRoute: () => replies,
  path: '/new',
  validateSearch: copied,
  component: lazyRouteComponent(() => import('./replies/reply-panel.tsx'), 'NewReply'),
})
const reply = createRoute({
  getParentRoute: () => replies,
  path: '/$id',
  component: lazyRouteComponent(() => import('./replies/reply-panel.tsx'), 'ReplyPanel'),
})

const macros = createRoute({
  getParentRoute: () => kept,
  path: '/desk/macros',
  component: lazyRouteComponent(() => import('./macros/macros.tsx'), 'Macros'),
})
const newMacro = createRoute({
  getParentRoute: () => macros,
  path: '/new',
  validateSearch: copied,
  component: lazyRouteComponent(() => import('./macros/macro-panel.tsx'), 'NewMacro'),
})
const macro = createRoute({
  getParentRoute: () => macros,
  path: '/$id',
  component: lazyRouteComponent(() => import('./macros/macro-panel.tsx'), 'MacroPanel'),
})

export const keptRoute = kept.addChildren([
  replies.addChildren([newReply, reply]),
  macros.addChildren([newMacro, macro]),
])
