import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Problem } from '../../../kit/problem.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { OpenThreadContext } from '../../desk/thread/open-thread.ts'
import { useOthers } from '../../desk/thread/use-presence.ts'
import { useLiveThread } from '../../desk/thread/use-thread.ts'
import { Thread } from './thread.tsx'

/** `/portal/t/<id>`: customers open their tickets by id, never by number. */
export function ThreadPage() {
  const { id } = useParams({ from: '/portal/t/$id' })
  return <ThreadOf key={id} id={id} />
}

function ThreadOf({ id }: { id: string }) {
  const { others, hear } = useOthers()
  const { data: thread, error, refetch } = useLiveThread(id, hear)
  if (thread) {
    return (
      <OpenThreadContext value={{ number: id, thread: withoutNotes(thread) }}>
        <Thread others={others} />
      </OpenThreadContext>
    )
  }
  if (error instanceof Problem && error.code === 'not_found') return <NoTicket />
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="messages" />
}

/** Customers get none; an admin who looks at the portal must not take his colleagues' notes for answers. */
function withoutNotes<T extends { messages: { isNote: boolean }[] }>(thread: T): T {
  return { ...thread, messages: thread.messages.filter(({ isNote }) => !isNote) }
}

function NoTicket() {
  const { t } = useTranslation('portal')
  const back = (
    <Button component={Link} to="/portal/tickets">
      {t('myTickets')}
    </Button>
  )
  return <EmptyState title={<PageTitle>{t('noTicket')}</PageTitle>} says={t('noTicketSays')} action={back} />
}
