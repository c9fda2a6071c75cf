import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { guideQuery, inboxQuery, ownChatsQuery } from './chat-query.ts'
import { StartGuided } from './guide/start-guided.tsx'
import { OpenChat } from './open-chat.tsx'
import { StartChat } from './start-chat.tsx'

/** `/portal/chat`: the chat that goes on, or the place to begin one. */
export function ChatPage() {
  const { id } = useSearch({ from: '/portal/chat' })
  return id === undefined ? <LatestOrNew /> : <OpenChat key={id} id={id} />
}

function LatestOrNew() {
  const inbox = useQuery(inboxQuery)
  const guide = useQuery(guideQuery)
  const [wantsPerson, setWantsPerson] = useState(false)
  const chats = useQuery({ ...ownChatsQuery, refetchOnMount: 'always' })
  const live = chats.data?.items.find(({ chat }) => chat.state === 'live' || chat.state === 'guided')
  if (live && !chats.isFetching) return <Navigate to="/portal/chat" search={{ id: live.chat.id }} replace />
  const error = inbox.error ?? chats.error
  if (inbox.data && chats.data && !guide.isPending && !live) {
    const opening = guide.data?.opening
    return opening && !wantsPerson ? (
      <StartGuided opening={opening} onPerson={() => setWantsPerson(true)} />
    ) : (
      <StartChat inbox={inbox.data} />
    )
  }
  if (error) return <FailureState error={error} onTryAgain={() => void inbox.refetch()} />
  return <Skeleton shape="messages" />
}
