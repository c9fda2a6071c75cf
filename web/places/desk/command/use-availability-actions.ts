import { IconCircleCheck, IconCoffee, IconLogout2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { awayReasons } from '#contracts/availability.ts'
import { availabilityQuery, useSwitchAvailability } from '../availability/availability-query.ts'
import { isConcerned } from '../availability/availability.tsx'
import type { Command } from './command.ts'

/** "I am available", "Away: Break" …: each that is not so already. */
export function useAvailabilityActions(onLeave: () => void): Command[] {
  const { t } = useTranslation('desk')
  const { data } = useQuery(availabilityQuery)
  const change = useSwitchAvailability()
  if (!data || !isConcerned(data)) return []
  return [
    {
      id: 'available',
      label: t('availability.come'),
      Icon: IconCircleCheck,
      run: () => change.mutate(null),
      isNow: data.state === 'available',
    },
    ...awayReasons.map((reason) => ({
      id: `away ${reason}`,
      label: `${t('availability.state.away')}: ${t(`availability.reason.${reason}`)}`,
      Icon: IconCoffee,
      run: () => change.mutate(reason),
      isNow: data.reason === reason,
    })),
    { id: 'hand over', label: t('leave.verb'), Icon: IconLogout2, run: onLeave, isNow: data.holds === 0 },
  ].flatMap(({ isNow, ...command }) => (isNow ? [] : [command]))
}
