import {
  IconCircleDashed,
  IconClock,
  IconInbox,
  IconProgress,
  IconCircleCheck,
  IconStack2,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RailLink } from '../../../kit/rail-link.tsx'
import { useDeskSearch } from '../use-desk-search.ts'
import { MOST_COUNTED, useCounts } from './counts.ts'
import { RailGroup } from './rail.tsx'
import { canonical, useBuiltInViews } from './views.ts'

const icons = {
  mine: IconInbox,
  waiting: IconClock,
  unassigned: IconCircleDashed,
  open: IconProgress,
  resolved: IconCircleCheck,
  all: IconStack2,
}

/** The views that everybody has, each with its live count. */
export function RailViews() {
  const { t } = useTranslation('desk-list')
  const { q } = useDeskSearch()
  const views = useBuiltInViews()
  const counts = useCounts(views.map(({ query }) => query))
  return (
    <RailGroup>
      {views.map(({ key, query }) => {
        const Icon = icons[key]
        return (
          <RailLink
            key={key}
            to="/desk"
            search={{ q: query }}
            count={counts.get(query)}
            most={MOST_COUNTED}
            aria-current={canonical(q) === canonical(query) ? 'page' : undefined}
            icon={<Icon size={16} stroke={1.7} aria-hidden />}
          >
            {t(`view.${key}`)}
          </RailLink>
        )
      })}
    </RailGroup>
  )
}
