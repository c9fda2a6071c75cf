import {
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconInbox,
  IconPackage,
  IconChartBar,
  IconProgress,
  IconRoute,
  IconStack2,
  IconStar,
  IconUrgent,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RailLink } from '../../../kit/rail-link.tsx'
import { useDeskSearch } from '../use-desk-search.ts'
import { MOST_COUNTED, useCounts } from './counts.ts'
import { RailChats } from '../chats/rail-chats.tsx'
import { RailGroup } from './rail.tsx'
import classes from './rail.module.css'
import { useSavedViews } from './saved-views.ts'
import { ViewMenu } from './view-menu.tsx'
import { canonical, useBuiltInViews } from './views.ts'

const icons = {
  mine: IconInbox,
  waiting: IconClock,
  unassigned: IconCircleDashed,
  escalated: IconUrgent,
  open: IconProgress,
  resolved: IconCircleCheck,
  all: IconStack2,
}
const savedIcons = { me: IconStar, queue: IconUsersGroup, everybody: IconUsers }

/** The views that everybody has and the saved ones, each with its live count. */
export function RailViews() {
  const { t } = useTranslation('desk-list')
  const { q } = useDeskSearch()
  const views = useBuiltInViews()
  const saved = useSavedViews()
  const counts = useCounts(views.map(({ query }) => query))
  const savedCounts = useCounts(saved.map(({ query }) => query))
  const here = canonical(q)
  const shown = (query: string) => (here === canonical(query) ? 'page' : undefined)
  const ids = saved.map(({ id }) => id)
  return (
    <>
      <RailChats />
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
              aria-current={shown(query)}
              icon={<Icon size={16} stroke={1.7} aria-hidden />}
            >
              {t(`view.${key}`)}
            </RailLink>
          )
        })}
        <RailLink
          to="/desk/returns"
          activeOptions={{ includeSearch: false }}
          icon={<IconPackage size={16} stroke={1.7} aria-hidden />}
        >
          {t('returns')}
        </RailLink>
        <RailLink to="/desk/routing" icon={<IconRoute size={16} stroke={1.7} aria-hidden />}>
          {t('routing')}
        </RailLink>
        <RailLink
          to="/desk/figures"
          activeOptions={{ includeSearch: false }}
          icon={<IconChartBar size={16} stroke={1.7} aria-hidden />}
        >
          {t('figures')}
        </RailLink>
      </RailGroup>
      {saved.length > 0 && (
        <RailGroup label={t('views.label')}>
          {saved.map((view) => {
            const Icon = savedIcons[view.audience]
            return (
              <div key={view.id} className={classes.view}>
                <RailLink
                  to="/desk"
                  search={{ q: view.query }}
                  count={savedCounts.get(view.query)}
                  most={MOST_COUNTED}
                  aria-current={shown(view.query)}
                  icon={<Icon size={16} stroke={1.7} aria-hidden />}
                >
                  {view.name}
                </RailLink>
                <ViewMenu view={view} ids={ids} />
              </div>
            )
          })}
        </RailGroup>
      )}
    </>
  )
}
