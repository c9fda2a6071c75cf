import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactCard } from '#contracts/contacts.ts'
import classes from './person.module.css'

const NewTicket = lazy(() => import('./new-ticket.tsx').then(({ NewTicket }) => ({ default: NewTicket })))

export function NewTicketButton({ contact }: { contact: ContactCard }) {
  const { t } = useTranslation('desk-thread')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes.new}>
      <Button
        fullWidth
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('newTicket.verb')}
      </Button>
      <Suspense>{isOpen && <NewTicket contact={contact} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
