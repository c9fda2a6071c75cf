import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useOnDemand } from '../../../kit/use-on-demand.ts'

const fetchItems = () =>
  import('./list-menu-items.tsx').then(({ ListMenuItems }) => ({ default: ListMenuItems }))
const ListMenuItems = lazy(fetchItems)

/** What can be done with a whole view. */
export function ListMenu({ onExport }: { onExport: () => void }) {
  const { t } = useTranslation('desk-list')
  const { isAsked, button } = useOnDemand(fetchItems)
  const shown = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      autoFocus={isAsked}
      aria-label={t('listMenu')}
      aria-haspopup="menu"
      {...button}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  )
  if (!isAsked) return shown
  return (
    <Suspense fallback={shown}>
      <ListMenuItems button={shown} onExport={onExport} />
    </Suspense>
  )
}
