import { Menu } from '@mantine/core'
import { IconCheck, IconLogout2 } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { awayReasons } from '#contracts/availability.ts'
import type { Availability } from '#contracts/availability.ts'
import { OpenMenu } from '../../../kit/open-menu.tsx'
import { useSwitchAvailability } from './availability-query.ts'

/** Available, or away and why. What is so already has a tick. */
export function AvailabilityItems({ button, availability, onLeave }: AvailabilityItemsProps) {
  const { t } = useTranslation('desk')
  const change = useSwitchAvailability()
  const isNow = (reason: string) => availability.reason === reason
  const tick = <IconCheck size={16} aria-hidden />
  return (
    <OpenMenu button={button} width={230}>
      <Menu.Item
        rightSection={isNow('working') ? tick : undefined}
        aria-current={isNow('working') || undefined}
        onClick={() => change.mutate(null)}
      >
        {t('availability.state.available')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{t('availability.state.away')}</Menu.Label>
      {awayReasons.map((reason) => (
        <Menu.Item
          key={reason}
          rightSection={isNow(reason) ? tick : undefined}
          aria-current={isNow(reason) || undefined}
          onClick={() => change.mutate(reason)}
        >
          {t(`availability.reason.${reason}`)}
        </Menu.Item>
      ))}
      {availability.holds > 0 && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout2 size={16} aria-hidden />} onClick={onLeave}>
            {t('leave.verb')}
          </Menu.Item>
        </>
      )}
    </OpenMenu>
  )
}

type AvailabilityItemsProps = { button: ReactElement; availability: Availability; onLeave: () => void }
