import { IconListCheck, IconPackage, IconPencilPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ownTicketsQuery } from '../own-tickets.ts'
import classes from './home.module.css'

const ChatTile = lazy(() => import('../chat/chat-tile.tsx').then(({ ChatTile }) => ({ default: ChatTile })))

/** The ways on from here. */
export function Tiles() {
  const { t } = useTranslation('portal')
  const { data } = useInfiniteQuery(ownTicketsQuery({ filter: 'waiting', limit: 50 }))
  const waiting = data?.pages[0]?.items.length ?? 0
  return (
    <nav className={classes.tiles} aria-label={t('ways')}>
      <Suspense>
        <ChatTile />
      </Suspense>
      <Link to="/portal/new" className={classes.tile} data-first>
        <IconPencilPlus size={24} stroke={1.6} aria-hidden />
        <span className={classes.tileWords}>
          <b>{t('newTicket')}</b>
          <span>{t('newTicketSays')}</span>
        </span>
      </Link>
      <Link
        to="/portal/tickets"
        search={waiting > 0 ? { show: 'waiting' } : {}}
        className={classes.tile}
        data-waiting={waiting > 0 || undefined}
      >
        <IconListCheck size={24} stroke={1.6} aria-hidden />
        <span className={classes.tileWords}>
          <b>{t('myTickets')}</b>
          <span>{waiting > 0 ? t('waitForYou', { count: waiting }) : t('myTicketsSays')}</span>
        </span>
      </Link>
      <Link to="/portal/orders" className={classes.tile}>
        <IconPackage size={24} stroke={1.6} aria-hidden />
        <span className={classes.tileWords}>
          <b>{t('orders')}</b>
          <span>{t('ordersSays')}</span>
        </span>
      </Link>
    </nav>
  )
}
