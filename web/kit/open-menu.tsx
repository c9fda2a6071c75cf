import { Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** A menu that is open as soon as it is there, because it was fetched only when somebody asked for it. */
export function OpenMenu({ button, width, children }: OpenMenuProps) {
  const [isOpen, setOpen] = useState(false)
  // oxlint-disable-next-line set-state-in-effect -- a menu that is born open does not know where to return the focus to
  useEffect(() => setOpen(true), [])
  return (
    <Menu position="bottom-end" width={width} opened={isOpen} onChange={setOpen}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

type OpenMenuProps = { button: ReactElement; width: number; children: ReactNode }
