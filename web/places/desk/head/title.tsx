import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './head.module.css'
import { TitleForm } from './title-form.tsx'

export function Title() {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const [isEdited, setEdited] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  // Tells where one has come to, but leaves the hand in the list where it moves from ticket to ticket.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])

  if (isEdited) {
    const close = () => {
      setEdited(false)
      requestAnimationFrame(() => button.current?.focus())
    }
    return <TitleForm onClose={close} />
  }
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.title}>
      {ticket.abilities.rename ? (
        <UnstyledButton
          ref={button}
          className={classes.rename}
          title={t('rename')}
          aria-description={t('rename')}
          onClick={() => setEdited(true)}
        >
          {ticket.title}
        </UnstyledButton>
      ) : (
        ticket.title
      )}
    </h2>
  )
}
