import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#contracts/tickets.ts'
import classes from './message-menu.module.css'
import { useOpenThread } from './open-thread.ts'

const MessageItems = lazy(() =>
  import('./message-items.tsx').then(({ MessageItems }) => ({ default: MessageItems })),
)

/** A long thread has hundreds of these, so the menu itself is made when it is asked for. */
export function MessageMenu({ message }: { message: Message }) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const [wasOpened, setWasOpened] = useState(false)
  if (!ticket.abilities.split && !message.text) return null
  const button = (
    <ActionIcon
      className={classes.button}
      variant="subtle"
      color="gray"
      size={24}
      aria-label={t('messageMenu')}
      aria-haspopup="menu"
      onClick={() => setWasOpened(true)}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  )
  if (!wasOpened) return button
  return (
    <Suspense fallback={button}>
      <MessageItems message={message} button={button} />
    </Suspense>
  )
}
