import { UnstyledButton } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../kit/avatar.tsx'
import { useMe } from '../kit/session.ts'
import classes from './account-menu.module.css'

const fetchItems = () => import('./account-items.tsx').then(({ AccountItems }) => ({ default: AccountItems }))
const AccountItems = lazy(fetchItems)

/** The menu itself is fetched when a hand comes near; a first load does not pay for it. */
export function AccountMenu() {
  const { t } = useTranslation()
  const person = useMe()
  const [isAsked, setAsked] = useState(false)
  const button = (
    <UnstyledButton
      className={classes.button}
      aria-label={person ? `${t('account')}: ${person.name}` : t('preferences')}
      // The loaded menu mounts the button anew; it must not lose the focus by that.
      autoFocus={isAsked}
      aria-haspopup="menu"
      onPointerEnter={() => void fetchItems()}
      onClick={() => setAsked(true)}
    >
      {person ? (
        <Avatar name={person.name} of={person.id} size={30} />
      ) : (
        <IconAdjustmentsHorizontal size={20} stroke={1.7} aria-hidden />
      )}
    </UnstyledButton>
  )
  if (!isAsked) return button
  return (
    <Suspense fallback={button}>
      <AccountItems button={button} />
    </Suspense>
  )
}
