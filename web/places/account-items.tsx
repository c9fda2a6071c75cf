import { Menu } from '@mantine/core'
import {
  IconBriefcase,
  IconHeadset,
  IconHelpCircle,
  IconLogout,
  IconSettings,
  IconUser,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { leave } from '../kit/leave.ts'
import { PreferenceItems } from '../kit/preferences.tsx'
import { useProblemWords } from '../kit/problem-words.ts'
import { placesOf, useMe } from '../kit/session.ts'
import type { PlacePath } from '../kit/session.ts'
import { say } from '../kit/toast.ts'

const icons = {
  '/desk': IconHeadset,
  '/portal': IconHelpCircle,
  '/office': IconBriefcase,
  '/admin': IconSettings,
}
const words = {
  '/desk': 'places.desk',
  '/portal': 'places.portal',
  '/office': 'places.office',
  '/admin': 'places.admin',
} as const

/** Opens as soon as it is there, because it is fetched only when somebody asks for it. */
export function AccountItems({ button }: { button: ReactElement }) {
  const person = useMe()
  const [isOpen, setOpen] = useState(false)
  // oxlint-disable-next-line set-state-in-effect -- a menu that is born open does not know where to return the focus to
  useEffect(() => setOpen(true), [])
  return (
    <Menu position="bottom-end" width={240} opened={isOpen} onChange={setOpen}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {person && <PersonItems name={person.name} places={placesOf[person.role]} />}
        <PreferenceItems />
        {person && <SignOutItem />}
      </Menu.Dropdown>
    </Menu>
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
