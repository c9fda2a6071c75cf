import { Button } from '@mantine/core'
import { IconInbox, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { canonical, useBuiltInViews } from '../rail/views.ts'
import type { BuiltIn } from '../rail/views.ts'
import { useDeskSearch } from '../use-desk-search.ts'

/** Where one goes from an empty view: to where work comes from, or to everything. */
const onwards: Record<BuiltIn, BuiltIn> = {
  mine: 'unassigned',
  waiting: 'open',
  unassigned: 'open',
  escalated: 'open',
  open: 'all',
  resolved: 'open',
  all: 'open',
}

/** What the view is for, and the one thing to do when it holds nothing. */
export function EmptyList({ q }: { q: string }) {
  const { t } = useTranslation('desk-list')
  const { find } = useDeskSearch()
  const views = useBuiltInViews()
  const view = views.find(({ query }) => canonical(query) === canonical(q))
  const next = views.find(({ key }) => key === (view ? onwards[view.key] : 'all'))
  const action = next && (
    <Button variant="default" onClick={() => find(next.query)}>
      {t('goTo', { name: t(`view.${next.key}`) })}
    </Button>
  )
  const Icon = view ? IconInbox : IconSearch
  return (
    <EmptyState
      icon={<Icon size={28} stroke={1.5} aria-hidden />}
      title={view ? t(`empty.${view.key}`) : t('empty.search')}
      says={view ? t(`emptySays.${view.key}`) : t('emptySays.search')}
      action={action}
    />
  )
}
