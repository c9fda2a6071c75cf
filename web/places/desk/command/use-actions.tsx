import { useMantineColorScheme } from '@mantine/core'
import {
  IconArticle,
  IconBolt,
  IconChartBar,
  IconBriefcase,
  IconHeadset,
  IconHelpCircle,
  IconLanguage,
  IconList,
  IconLogout,
  IconMessageBolt,
  IconMessageReport,
  IconMoon,
  IconPlus,
  IconRoute,
  IconSettings,
  IconStar,
  IconUser,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { locales } from '#contracts/roles.ts'
import { colorModes } from '../../../kit/color-mode.ts'
import { speak } from '../../../kit/language.ts'
import { leave } from '../../../kit/leave.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { placesOf, useMe } from '../../../kit/session.ts'
import { say } from '../../../kit/toast.ts'
import { useSavedViews } from '../rail/saved-views.ts'
import { useBuiltInViews } from '../rail/views.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import type { Command } from './command.ts'
import type { Dialog } from '../dialogs.ts'
import { useAvailabilityActions } from './use-availability-actions.ts'
import { useTicketActions } from './use-ticket-actions.ts'

const placeIcons = {
  '/desk': IconHeadset,
  '/portal': IconHelpCircle,
  '/office': IconBriefcase,
  '/admin': IconSettings,
  '/articles': IconArticle,
}
const placeWords = {
  '/desk': 'places.desk',
  '/portal': 'places.portal',
  '/office': 'places.office',
  '/admin': 'places.admin',
  '/articles': 'places.articles',
} as const

/** Everything that can be done by its name. */
export function useActions(onDialog: (dialog: Dialog) => void): Command[] {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const wordsOf = useProblemWords()
  const { find } = useDeskSearch()
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const me = useMe()
  const builtIn = useBuiltInViews().map(({ key, query }) => ({
    name: t(`view.${key}`),
    query,
    Icon: IconList,
  }))
  const saved = useSavedViews().map(({ name, query }) => ({ name, query, Icon: IconStar }))
  const places = me ? placesOf[me.role].filter((place) => place !== '/desk') : []

  return [
    { id: 'new', label: t('newTicket.verb'), Icon: IconPlus, run: () => onDialog('new ticket') },
    ...useTicketActions(() => onDialog('pass')),
    ...useAvailabilityActions(() => onDialog('leave')),
    ...[...builtIn, ...saved].map(({ name, query, Icon }) => ({
      id: `view ${query}`,
      label: t('goTo', { name }),
      Icon,
      run: () => find(query),
    })),
    ...colorModes.map((mode) => ({
      id: `mode ${mode}`,
      label: `${common('mode.label')}: ${common(`mode.${mode}`)}`,
      Icon: IconMoon,
      run: () => setColorScheme(mode),
    })),
    ...locales.map((locale) => ({
      id: `language ${locale}`,
      label: `${common('language.label')}: ${common(`language.${locale}`)}`,
      Icon: IconLanguage,
      run: () => void speak(locale),
    })),
    ...places.map((place) => ({
      id: place,
      label: common(placeWords[place]),
      Icon: placeIcons[place],
      run: () => void navigate({ to: place }),
    })),
    {
      id: 'replies',
      label: t('command.replies'),
      Icon: IconMessageBolt,
      run: () => void navigate({ to: '/desk/replies' }),
    },
    {
      id: 'macros',
      label: t('command.macros'),
      Icon: IconBolt,
      run: () => void navigate({ to: '/desk/macros' }),
    },
    {
      id: 'routing',
      label: t('command.routing'),
      Icon: IconRoute,
      run: () => void navigate({ to: '/desk/routing' }),
    },
    {
      id: 'figures',
      label: t('command.figures'),
      Icon: IconChartBar,
      run: () => void navigate({ to: '/desk/figures' }),
    },
    {
      id: 'profile',
      label: common('places.profile'),
      Icon: IconUser,
      run: () => void navigate({ to: '/profile' }),
    },
    {
      id: 'report',
      label: common('report'),
      Icon: IconMessageReport,
      run: () => onDialog('feedback'),
    },
    {
      id: 'leave',
      label: common('signOut'),
      Icon: IconLogout,
      run: () => void leave().catch((error: unknown) => say(wordsOf(error).title, { tone: 'bad' })),
    },
  ]
}
