import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Loading } from '../kit/loading.tsx'
import { Logo } from '../kit/logo.tsx'
import { useLook } from '../kit/look.ts'
import { usePlace } from '../kit/place.ts'
import type { Place } from '../kit/place.ts'
import { CONTENT } from '../kit/skip-link.tsx'
import { AccountMenu } from './account-menu.tsx'
import classes from './sections-frame.module.css'

/** Admin and office: sections beside the page, on a phone above it. `children` are `RailLink`s. */
export function SectionsFrame({ place, label, children }: SectionsFrameProps) {
  const { name } = useLook()
  usePlace(place)
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Link to="/" className={classes.brand}>
          <Logo />
          {name}
        </Link>
        <AccountMenu />
      </header>
      <nav className={classes.sections} aria-label={label}>
        {children}
      </nav>
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

type SectionsFrameProps = { place: Place; label: string; children: ReactNode }
