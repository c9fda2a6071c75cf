import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Availability as Known } from '#contracts/availability.ts'
import { useOnDemand } from '../../../kit/use-on-demand.ts'
import { WAITING_VIEW } from '../rail/views.ts'
import { availabilityQuery, useSwitchAvailability } from './availability-query.ts'
import classes from './availability.module.css'
import { Slots } from './slots.tsx'
import { useRoutingLive } from './use-routing-live.ts'

const fetchItems = () =>
  import('./availability-items.tsx').then(({ AvailabilityItems }) => ({ default: AvailabilityItems }))
const AvailabilityItems = lazy(fetchItems)

/** Whether the agent is given work, how much of it he has, and what waits for him. */
export function Availability({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('desk')
  const { data, isError, refetch } = useQuery(availabilityQuery)
  useRoutingLive(data?.position)
  if (data) return isConcerned(data) ? <Shown availability={data} onLeave={onLeave} /> : null
  if (!isError) return null
  return (
    <div className={classes.part}>
      <Button className={classes.again} variant="default" size="compact-sm" onClick={() => void refetch()}>
        {t('availability.unknown')}
      </Button>
    </div>
  )
}

/** Who works in no queue is given nothing by them. */
export const isConcerned = ({ capacity, holds }: Known) => capacity > 0 || holds > 0

function Shown({ availability, onLeave }: { availability: Known; onLeave: () => void }) {
  const { t } = useTranslation('desk')
  const { state, reason, holds, capacity, waiting } = availability
  const { isAsked, button } = useOnDemand(fetchItems)
  const change = useSwitchAvailability()
  const shown = (
    <UnstyledButton
      className={classes.state}
      data-state={state}
      autoFocus={isAsked}
      aria-haspopup="menu"
      {...button}
    >
      <span className="unseen">{t('availability.title')}: </span>
      <span className={classes.dot} aria-hidden />
      <span className={classes.words}>
        <b>{t(`availability.state.${state}`)}</b>
        {state === 'away' && <small>{t(`availability.reason.${reason}`)}</small>}
      </span>
      <IconChevronDown size={14} aria-hidden />
    </UnstyledButton>
  )
  return (
    <section className={classes.part} aria-label={t('availability.title')}>
      {isAsked ? (
        <Suspense fallback={shown}>
          <AvailabilityItems button={shown} availability={availability} onLeave={onLeave} />
        </Suspense>
      ) : (
        shown
      )}
      {state === 'away' && (
        <Button
          variant="light"
          size="compact-md"
          fullWidth
          loading={change.isPending}
          onClick={() => change.mutate(null)}
        >
          {t('availability.come')}
        </Button>
      )}
      <div className={classes.figures}>
        <Slots holds={holds} capacity={capacity} />
        <Link to="/desk" search={{ q: WAITING_VIEW }} className={classes.waiting}>
          {t('availability.waiting', { count: waiting })}
        </Link>
      </div>
    </section>
  )
}
