import { Button } from '@mantine/core'
import { IconHandGrab } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../kit/session.ts'
import { useCommands } from '../head/use-commands.ts'
import classes from './bar.module.css'
import { useOpenThread } from './open-thread.ts'
import { sameList } from './same-list.ts'

/** Comes from the mail's "take it". Opening the address changes nothing: programs open addresses too. */
export function TakeBar() {
  const { t } = useTranslation('desk-thread')
  const { take } = useSearch({ from: '/desk/t/$number' })
  const navigate = useNavigate({ from: '/desk/t/$number' })
  const { ticket } = useOpenThread()
  const me = useMe()
  const { take: takeIt, isBusy } = useCommands()
  if (!take || !me || !ticket.abilities.take) return null
  const close = () => void navigate({ to: '.', search: sameList, replace: true })
  return (
    <section className={classes.bar} aria-label={t('take.title')}>
      <IconHandGrab size={18} aria-hidden />
      <p>{ticket.processor ? t('take.has', { name: ticket.processor.name }) : t('take.free')}</p>
      <Button
        data-autofocus
        loading={isBusy}
        onClick={() => void takeIt(me.id).then((done) => done && close())}
      >
        {t('take.verb')}
      </Button>
      <Button variant="subtle" color="gray" onClick={close}>
        {t('take.later')}
      </Button>
    </section>
  )
}
