import { UnstyledButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { FunctionComponent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notification } from '#contracts/notifications.ts'
import { spoken } from '../language.ts'
import { useResumedPush } from '../push/use-resumed-push.ts'
import { countInWindow } from '../window-title.ts'
import { useLiveBell } from './bell-query.ts'
import classes from './bell.module.css'

/** How a place words a line and where it leads; `onGo` closes the list. */
export type BellLine = FunctionComponent<{ line: Notification; onGo: () => void }>

const fetchPanel = () => import('./bell-panel.tsx').then(({ BellPanel }) => ({ default: BellPanel }))
const BellPanel = lazy(fetchPanel)

/** What happened while one was away, with the number of what is unread. The list is fetched when it is wanted. */
export function Bell({ Line }: { Line: BellLine }) {
  const { t } = useTranslation('bell')
  const { data: bell, error } = useLiveBell()
  const [isOpen, setOpen] = useState(false)
  useResumedPush()
  const [wasOpened, setWasOpened] = useState(false)
  const unread = bell?.unread ?? 0
  useEffect(() => countInWindow(unread), [unread])
  const button = (
    <UnstyledButton
      className={classes.button}
      aria-label={t('button', { count: unread })}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onPointerEnter={() => void fetchPanel()}
      onClick={() => {
        setWasOpened(true)
        setOpen(!isOpen)
      }}
    >
      <IconBell size={21} stroke={1.7} aria-hidden />
      {unread > 0 && (
        <span className={classes.unread} aria-hidden>
          {unread > 99 ? '99+' : new Intl.NumberFormat(spoken()).format(unread)}
        </span>
      )}
    </UnstyledButton>
  )
  return (
    <>
      <output className="unseen">{unread > 0 && t('button', { count: unread })}</output>
      {wasOpened ? (
        <Suspense fallback={button}>
          <BellPanel button={button} Line={Line} bell={bell} error={error} isOpen={isOpen} onOpen={setOpen} />
        </Suspense>
      ) : (
        button
      )}
    </>
  )
}
