import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Crash } from '../kit/crash.tsx'
import { Loading } from '../kit/loading.tsx'
import { OfflineBar } from '../kit/offline-bar.tsx'
import { SkipLink } from '../kit/skip-link.tsx'
import { Toasts } from '../kit/toasts.tsx'
import { NotFound } from './not-found.tsx'
import classes from './root.module.css'

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: Crash,
})

function Root() {
  return (
    <div className={classes.root}>
      <SkipLink />
      <OfflineBar />
      <div className={classes.page}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </div>
      <Toasts />
    </div>
  )
}
