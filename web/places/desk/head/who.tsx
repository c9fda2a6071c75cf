import { useTranslation } from 'react-i18next'
import { FactButton } from '../../../kit/fact-button.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { useQueues, worded } from '../../../kit/vocabulary.ts'
import { useOpenDialog } from '../dialogs.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './head.module.css'
import { Why } from './why.tsx'

/** Queue and processor, with the reason; both are changed by passing it on. */
export function Who() {
  const { t } = useTranslation('desk-thread')
  const { t: routing } = useTranslation('desk-routing')
  const { ticket } = useOpenThread()
  const queue = useQueues().find(({ id }) => id === ticket.queueId)
  const openDialog = useOpenDialog()
  const pass = ticket.abilities.assign ? () => openDialog('pass') : undefined
  useKeys(t('keys.ticket'), pass ? [{ key: 'a', says: t('keys.assign'), run: pass }] : [])
  return (
    <>
      {ticket.queueId !== null && (
        <FactButton label={routing('queue')} value={queue ? worded(queue.name) : '…'} onClick={pass} />
      )}
      <span className={classes.who}>
        <FactButton
          label={t('facts.processor')}
          value={ticket.processor?.name ?? t('nobody')}
          isEmpty={!ticket.processor}
          onClick={pass}
        />
        <span className={classes.why}>
          <Why />
        </span>
      </span>
    </>
  )
}
