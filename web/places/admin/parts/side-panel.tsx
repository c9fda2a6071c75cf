import { Drawer } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
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
      // Mantine hears Escape at the window and would close the panel under a question that is asked over it.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOwn(event)) onClose()
      }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  )
}

/** Not of a dialog over it, nor of an open list of choices. */
function isOwn({ currentTarget, target, nativeEvent }: KeyboardEvent<HTMLElement>): boolean {
  return (
    target instanceof Element &&
    currentTarget.contains(target) &&
    !nativeEvent.isComposing &&
    target.getAttribute('data-mantine-stop-propagation') !== 'true'
  )
}

type SidePanelProps = { title: ReactNode; children: ReactNode; onClose: () => void; size?: number }
