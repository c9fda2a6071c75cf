import { Link } from '@tanstack/react-router'
import { IconChevronLeft, IconUrgent } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useTimes } from '../../../kit/times.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import { AboutButton } from './about-button.tsx'
import { Steps } from './steps.tsx'
import classes from './thread.module.css'

export function Head() {
  const { t } = useTranslation('portal-ticket')
  const { t: portal } = useTranslation('portal')
  const { ticket } = useOpenThread()
  const { day } = useTimes()
  return (
    <header className={classes.head}>
      <div className={classes.titleRow}>
        <Link to="/portal/tickets" className={classes.back} aria-label={portal('back')}>
          <IconChevronLeft size={22} aria-hidden />
        </Link>
        <PageTitle key={ticket.id} window={`#${ticket.number} ${ticket.title}`}>
          {ticket.title}
        </PageTitle>
        <AboutButton />
      </div>
      <p className={classes.under}>
        <span className="figures">#{ticket.number}</span>
        {ticket.escalatedAt && (
          <span className={classes.escalated}>
            <IconUrgent size={15} stroke={1.8} aria-hidden />
            {t('thread.escalated')}
          </span>
        )}
        {ticket.processor && <span>{t('thread.with', { name: ticket.processor.name })}</span>}
      </p>
      <Steps status={ticket.status} />
      {ticket.closesAt && (
        <p className={classes.closes}>{t('thread.closes', { date: day(ticket.closesAt) })}</p>
      )}
    </header>
  )
}
