import { ActionIcon, Modal } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './about.module.css'
import { About } from './about.tsx'

/** Where there is no room beside the talk, a dialog says what the ticket is about. */
export function AboutButton() {
  const { t } = useTranslation('portal-ticket')
  const { t: common } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionIcon
        className={classes.button}
        variant="subtle"
        color="gray"
        size={40}
        aria-label={t('about.title')}
        onClick={() => setOpen(true)}
      >
        <IconInfoCircle size={22} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('about.title')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <About />
      </Modal>
    </>
  )
}
