import { ActionIcon } from '@mantine/core'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenThreadContext } from '../thread/open-thread.ts'
import { threadQuery } from '../thread/use-thread.ts'

const PassDialog = lazy(() =>
  import('../pass/pass-dialog.tsx').then(({ PassDialog }) => ({ default: PassDialog })),
)

/** Gives a ticket to somebody else, or into another queue, without leaving the overview. */
export function PassFromHere({ number }: { number: string }) {
  const { t } = useTranslation('desk-routing')
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('pass.one', { number })}
        title={t('pass.more')}
        onClick={() => setAsked(true)}
      >
        <IconArrowForwardUp size={15} aria-hidden />
      </ActionIcon>
      {isAsked && <Asked number={number} onClose={() => setAsked(false)} />}
    </>
  )
}

function Asked({ number, onClose }: { number: string; onClose: () => void }) {
  const { data: thread } = useQuery({ ...threadQuery(number), staleTime: 0 })
  if (!thread) return null
  return (
    <OpenThreadContext value={{ number, thread }}>
      <Suspense>
        <PassDialog onClose={onClose} />
      </Suspense>
    </OpenThreadContext>
  )
}
