import { Outlet, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Loading } from '../../kit/loading.tsx'
import { Logo } from '../../kit/logo.tsx'
import { useLook } from '../../kit/look.ts'
import { usePlace } from '../../kit/place.ts'
import { CONTENT } from '../../kit/skip-link.tsx'
import { AccountMenu } from '../account-menu.tsx'
import classes from './portal-frame.module.css'

export function PortalFrame() {
  const { name } = useLook()
  usePlace('portal')
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Link to="/portal" className={classes.brand}>
          <Logo size={22} />
          {name}
        </Link>
        <AccountMenu />
      </header>
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
