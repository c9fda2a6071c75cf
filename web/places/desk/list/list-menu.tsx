import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What can be done with a whole view. */
export function ListMenu({ onExport }: { onExport: () => void }) {
  const { t } = useTranslation('desk-list')
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('listMenu')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={onExport}>
          {t('export.verb')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
