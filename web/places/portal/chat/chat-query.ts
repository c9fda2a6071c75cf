import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { foldChat } from '#contracts/fold-chat.ts'
import { listChats, showChat, showInbox } from '#contracts/chat.ts'
import type { ChatThread } from '#contracts/chat.ts'
import { showGuide } from '#contracts/guide.ts'
import { later } from '#contracts/live.ts'
import { call } from '../../../kit/api.ts'
import { useLive } from '../../../kit/live.ts'

/** Whether somebody answers changes by itself: asked again now and then. */
const AGAIN_MS = 30_000

export const inboxQuery = queryOptions({
  queryKey: ['chat-inbox'],
  queryFn: ({ signal }) => call(showInbox, { params: { publicId: 'portal' }, signal }),
  staleTime: AGAIN_MS,
  refetchInterval: AGAIN_MS,
  // A house without chat has none, however often one asks.
  retry: false,
})

/** How the guide of the portal begins, in the language that is spoken. */
export const guideQuery = queryOptions({
  queryKey: ['chat-guide'],
  queryFn: ({ signal }) => call(showGuide, { params: { publicId: 'portal' }, signal }),
  staleTime: AGAIN_MS,
  retry: false,
})

export const ownChatsQuery = queryOptions({
  queryKey: ['own-chats'],
  queryFn: ({ signal }) => call(listChats, { signal }),
})

export const chatQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat', id],
    queryFn: ({ signal }) => call(showChat, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** How the chat stands, kept true by live events; its words are those of its ticket. */
export function useLiveChat(id: string) {
  const client = useQueryClient()
  const query = useQuery(chatQuery(id))
  const { queryKey } = chatQuery(id)
  const refetch = () => void client.invalidateQueries({ queryKey })
  useLive(query.data && `chat:${id}`, query.data?.position, {
    onEvents: (events, position) =>
      client.setQueryData(queryKey, (old) => {
        if (!old) return old
        const folded = events.reduce<ChatThread>((known, event) => foldChat(known, event), old)
        return { ...folded, position: later(folded.position, position) }
      }),
    onReset: refetch,
    onRefused: refetch,
  })
  return query
}
