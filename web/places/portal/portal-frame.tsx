import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Bell } from '../../kit/bell/bell.tsx'
import { spoken } from '../../kit/language.ts'
import { Loading } from '../../kit/loading.tsx'
import { Logo } from '../../kit/logo.tsx'
import { useLook } from '../../kit/look.ts'
import { usePlace } from '../../kit/place.ts'
import { CONTENT } from '../../kit/skip-link.tsx'
import { AccountMenu } from '../account-menu.tsx'
import { CustomerBellLine } from './customer-bell-line.tsx'
import { useLiveOwnTickets } from './own-tickets.ts'
import classes from './portal-frame.module.css'

export function PortalFrame() {
  const { t } = useTranslation('portal')
  const { name } = useLook()
  usePlace('portal')
  useLiveOwnTickets()
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Link to="/portal" className={classes.brand}>
          <Logo size={22} />
          {name}
        </Link>
        <nav className={classes.nav} aria-label={t('nav')}>
          <a href={`/help/${spoken()}`}>{t('answers')}</a>
          <Link to="/portal/tickets">{t('myTickets')}</Link>
          <Link to="/portal/orders">{t('orders')}</Link>
          <Link to="/portal/new">{t('newTicket')}</Link>
        </nav>
        <Bell Line={CustomerBellLine} />
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
