import { Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor/editor-context.ts'
import { KindItems } from '../editor/kind-items.tsx'
import classes from './canvas.module.css'
import type { Adding } from './use-add-menu.ts'

/** Asks which node comes where a line was let go, or behind a way out. */
export function AddMenu({ adding: { where, x, y }, onClose }: { adding: Adding; onClose: () => void }) {
  const { t } = useTranslation('admin-flows')
  const { add } = useEditor()
  const [isOpen, setOpen] = useState(false)
  // oxlint-disable-next-line set-state-in-effect -- a menu that is born open does not know where to return the focus to
  useEffect(() => setOpen(true), [])
  return (
    <Menu opened={isOpen} onChange={(opened) => !opened && onClose()} position="bottom-start" width={240}>
      <Menu.Target>
        <span className={classes.spot} style={{ left: x, top: y }} role="presentation" />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('add')} mah={420} style={{ overflowY: 'auto' }}>
        <KindItems onPick={(kind) => add(kind, where)} />
      </Menu.Dropdown>
    </Menu>
  )
}
