import { Drawer } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** One row of a list, opened beside it. The address says which; closing goes back to the list. */
export function SidePanel({ title, children, onClose, size = 480 }: SidePanelProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const before = document.activeElement
    // oxlint-disable-next-line set-state-in-effect -- born closed, so that the focus before it is known
    setOpen(true)
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      position="right"
      size={size}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  )
}

type SidePanelProps = { title: ReactNode; children: ReactNode; onClose: () => void; size?: number }
