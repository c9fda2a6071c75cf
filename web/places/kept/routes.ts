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
const replies = createRoute({
  getParentRoute: () => kept,
  path: '/desk/replies',
  component: lazyRouteComponent(() => import('./replies/replies.tsx'), 'Replies'),
})
const newReply = createRoute({
  getParentRoute: () => replies,
  path: '/new',
  component: lazyRouteComponent(() => import('./replies/reply-panel.tsx'), 'NewReply'),
})
const reply = createRoute({
  getParentRoute: () => replies,
  path: '/$id',
  component: lazyRouteComponent(() => import('./replies/reply-panel.tsx'), 'ReplyPanel'),
})

export const keptRoute = kept.addChildren([replies.addChildren([newReply, reply])])
