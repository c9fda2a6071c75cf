import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { showGuideTalk } from '#contracts/guide.ts'
import { listDeskChats, showDeskChat } from '#contracts/inboxes.ts'
import type { LiveEvent } from '#contracts/live.ts'
import { call } from '../../../kit/api.ts'
import { useLive } from '../../../kit/live.ts'

export const deskChatsQuery = queryOptions({
  queryKey: ['desk-chats'],
  queryFn: ({ signal }) => call(listDeskChats, { signal }),
})

export const deskChatQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['desk-chat', ticketId],
    queryFn: ({ signal }) => call(showDeskChat, { params: { id: ticketId }, signal }),
  })

export const guideTalkQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['desk-chat', ticketId, 'guide'],
    queryFn: ({ signal }) => call(showGuideTalk, { params: { id: ticketId }, signal }),
  })

const AFTER = 300
let waiting: ReturnType<typeof setTimeout> | undefined

/** Many events in a row cost one look. */
function lookSoon(client: QueryClient) {
  waiting ??= setTimeout(() => {
    waiting = undefined
    void client.invalidateQueries(deskChatsQuery)
    void client.invalidateQueries({ queryKey: ['desk-chat'] })
  }, AFTER)
}

const ofWords = new Set(['message.added', 'conversation.read'])

/** The chats beside the views, kept true: of words only those of a chat that stands there matter. */
export function useDeskChats() {
  const client = useQueryClient()
  const query = useQuery(deskChatsQuery)
  const { data } = query
  const known = new Set([...(data?.mine ?? []), ...(data?.waiting ?? [])].map((one) => one.conversationId))
  const concerns = ({ type, subject }: LiveEvent) => !ofWords.has(type) || known.has(subject)
  useLive(data && 'chats', data?.position, {
    onEvents: (events) => {
      if (events.some(concerns)) lookSoon(client)
    },
    onReset: () => void client.invalidateQueries(deskChatsQuery),
  })
  return query
}
