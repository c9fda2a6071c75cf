import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Loading } from '../../kit/loading.tsx'
import { Logo } from '../../kit/logo.tsx'
import { useLook } from '../../kit/look.ts'
import { usePlace } from '../../kit/place.ts'
import { CONTENT } from '../../kit/skip-link.tsx'
import { AccountMenu } from '../account-menu.tsx'
import classes from './entry-frame.module.css'

/** Sign-in and everything around it: one card in the middle. */
export function EntryFrame() {
  const { name } = useLook()
  usePlace('entry')
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <AccountMenu />
      </header>
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
        <p className={classes.brand}>
          <Logo size={28} />
          {name}
        </p>
        <div className={classes.card}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
    </div>
  )
}
