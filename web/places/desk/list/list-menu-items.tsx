import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenMenu } from '../../../kit/open-menu.tsx'

export function ListMenuItems({ button, onExport }: { button: ReactElement; onExport: () => void }) {
  const { t } = useTranslation('desk-list')
  return (
    <OpenMenu button={button} width={220}>
      <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={onExport}>
        {t('export.verb')}
      </Menu.Item>
    </OpenMenu>
  )
}
