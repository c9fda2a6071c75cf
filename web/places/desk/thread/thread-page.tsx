import { useParams } from '@tanstack/react-router'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { OpenThreadContext } from './open-thread.ts'
import { Thread } from './thread.tsx'
import { useOthers } from './use-presence.ts'
import { useLiveThread } from './use-thread.ts'

/** `/desk/t/10432`. */
export function ThreadPage() {
  const { number } = useParams({ from: '/desk/t/$number' })
  return <ThreadOf key={number} number={number} />
}

function ThreadOf({ number }: { number: string }) {
  const { others, hear } = useOthers()
  const { data: thread, error, refetch } = useLiveThread(number, hear)
  if (thread) {
    return (
      <OpenThreadContext value={{ number, thread }}>
        <Thread others={others} />
      </OpenThreadContext>
    )
  }
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="messages" />
}
