import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '#contracts/views.ts'
import { useOnDemand } from '../../../kit/use-on-demand.ts'
import classes from './rail.module.css'

const fetchItems = () =>
  import('./view-menu-items.tsx').then(({ ViewMenuItems }) => ({ default: ViewMenuItems }))
const ViewMenuItems = lazy(fetchItems)

export function ViewMenu({ view, ids }: { view: SavedView; ids: readonly string[] }) {
  const { t } = useTranslation('desk-list')
  const { isAsked, button } = useOnDemand(fetchItems)
  const shown = (
    <ActionIcon
      className={classes.more}
      variant="subtle"
      color="gray"
      size={24}
      autoFocus={isAsked}
      aria-label={t('views.menu', { name: view.name })}
      aria-haspopup="menu"
      {...button}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  )
  if (!isAsked) return shown
  return (
    <Suspense fallback={shown}>
      <ViewMenuItems button={shown} view={view} ids={ids} />
    </Suspense>
  )
}
