import { UnstyledButton } from '@mantine/core'
import { IconAlarm, IconHourglassLow, IconUrgent } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/clock.ts'
import { lengthOf } from '../../../kit/lengths.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { useOnDemand } from '../../../kit/use-on-demand.ts'
import { useReader } from '../../../kit/reader.ts'
import { useTimes } from '../../../kit/times.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './times.module.css'

const fetchDialog = () =>
  import('./reckoning-dialog.tsx').then(({ ReckoningDialog }) => ({ default: ReckoningDialog }))
const ReckoningDialog = lazy(fetchDialog)

/** By when something is owed, that it is escalated, and when it closes by itself. */
export function Times() {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const { moment } = useTimes()
  const { escalatedAt, escalatedBy, closesAt } = ticket
  return (
    <div className={classes.times}>
      {escalatedAt && (
        <span className={classes.escalated}>
          <IconUrgent size={15} stroke={1.9} aria-hidden />
          {t('escalated', { name: escalatedBy?.name ?? t('somebody') })} ·{' '}
          <RelativeTime at={escalatedAt} isReachable />
        </span>
      )}
      <DueTimes />
      {closesAt && <span>{t('closes', { at: moment(closesAt) })}</span>}
    </div>
  )
}

function DueTimes() {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const { moment } = useTimes()
  const { locale } = useReader()
  const now = useNow()
  const [isOpen, setOpen] = useState(false)
  const { button } = useOnDemand(fetchDialog)
  const words = ticket.deadlines.map(({ target, at }) => {
    const left = Date.parse(at) - now
    const length = lengthOf(Math.abs(left), locale)
    return {
      target,
      at,
      isOver: left <= 0,
      says: t(left <= 0 ? `over.${target}` : `due.${target}`, { length }),
    }
  })
  return (
    <>
      <UnstyledButton
        className={classes.due}
        title={t('reckoning')}
        {...button}
        onClick={() => setOpen(true)}
      >
        {words.map(({ target, at, isOver, says }) => {
          const Icon = isOver ? IconAlarm : IconHourglassLow
          return (
            <span key={target} className={classes.one} data-over={isOver || undefined} title={moment(at)}>
              <Icon size={15} stroke={1.9} aria-hidden />
              {says}
            </span>
          )
        })}
        {words.length === 0 && t('nothingDue')}
      </UnstyledButton>
      <Suspense>{isOpen && <ReckoningDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
