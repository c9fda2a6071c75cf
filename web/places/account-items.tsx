import { Menu } from '@mantine/core'
import {
  IconArticle,
  IconBriefcase,
  IconHeadset,
  IconHelpCircle,
  IconLogout,
  IconMessageReport,
  IconSettings,
  IconUser,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { leave } from '../kit/leave.ts'
import { OpenMenu } from '../kit/open-menu.tsx'
import { PreferenceItems } from '../kit/preferences.tsx'
import { useProblemWords } from '../kit/problem-words.ts'
import { placesOf, useMe } from '../kit/session.ts'
import type { PlacePath } from '../kit/session.ts'
import { say } from '../kit/toast.ts'

const FeedbackDialog = lazy(() =>
  import('./feedback/feedback-dialog.tsx').then(({ FeedbackDialog }) => ({ default: FeedbackDialog })),
)

const icons = {
  '/desk': IconHeadset,
  '/portal': IconHelpCircle,
  '/office': IconBriefcase,
  '/admin': IconSettings,
  '/articles': IconArticle,
}
const words = {
  '/desk': 'places.desk',
  '/portal': 'places.portal',
  '/office': 'places.office',
  '/admin': 'places.admin',
  '/articles': 'places.articles',
} as const

export function AccountItems({ button }: { button: ReactElement }) {
  const person = useMe()
  const [isTelling, setTelling] = useState(false)
  return (
    <>
      <OpenMenu button={button} width={240}>
        {person && <PersonItems name={person.name} places={placesOf[person.role]} />}
        <PreferenceItems />
        {person && <FeedbackItem onOpen={() => setTelling(true)} />}
        {person && <SignOutItem />}
      </OpenMenu>
      <Suspense>{isTelling && <FeedbackDialog onClose={() => setTelling(false)} />}</Suspense>
    </>
  )
}

function PersonItems({ name, places }: { name: string; places: readonly PlacePath[] }) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Label>{name}</Menu.Label>
      <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} aria-hidden />}>
        {t('places.profile')}
      </Menu.Item>
      {places.length > 1 &&
        places.map((place) => {
          const Icon = icons[place]
          return (
            <Menu.Item key={place} component={Link} to={place} leftSection={<Icon size={16} aria-hidden />}>
              {t(words[place])}
            </Menu.Item>
          )
        })}
    </>
  )
}

function FeedbackItem({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconMessageReport size={16} aria-hidden />} onClick={onOpen}>
        {t('report')}
      </Menu.Item>
    </>
  )
}

function SignOutItem() {
  const { t } = useTranslation()
  const wordsOf = useProblemWords()
  const signOut = () => leave().catch((error: unknown) => say(wordsOf(error).title, { tone: 'bad' }))
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
        {t('signOut')}
      </Menu.Item>
    </>
  )
}
