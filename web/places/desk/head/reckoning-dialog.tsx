import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showDeadlines } from '#contracts/targets.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './reckoning.module.css'
import { Reckoning } from './reckoning.tsx'

/** How each due time came about: what was worked, when the clock stood still and why, and the sum. */
export function ReckoningDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('reckoning')
  const { t: common } = useTranslation()
  const { ticket } = useOpenThread()
  const { id, version, deadlines } = ticket
  const { data, error, refetch } = useQuery({
    // Anew whenever something happened to the ticket.
    queryKey: ['deadlines', id, version, deadlines],
    queryFn: ({ signal }) => call(showDeadlines, { params: { id }, signal }),
    placeholderData: (before) => before,
  })
  return (
    <Modal
      opened
      size="lg"
      title={t('title', { number: ticket.number })}
      closeButtonProps={{ 'aria-label': common('close') }}
      onClose={onClose}
    >
      {!data && !error && <Skeleton shape="rows" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && (
        <>
          <p className={classes.says}>
            {t('says', { hours: worded(data.hours.name), zone: data.hours.timeZone })}
          </p>
          {data.reckonings.map((one) => (
            <Reckoning key={one.target} reckoning={one} zone={data.hours.timeZone} now={data.at} />
          ))}
        </>
      )}
    </Modal>
  )
}
