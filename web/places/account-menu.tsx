import { ActionIcon } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PreferencesMenu } from '../kit/preferences.tsx'

export function AccountMenu() {
  const { t } = useTranslation()
  return (
    <PreferencesMenu>
      <ActionIcon variant="subtle" color="gray" size={36} radius="xl" aria-label={t('preferences')}>
        <IconAdjustmentsHorizontal size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
    </PreferencesMenu>
  )
}
