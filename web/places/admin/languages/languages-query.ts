import { queryOptions } from '@tanstack/react-query'
import { listChatLanguages } from '#contracts/chat-languages.ts'
import { call } from '../../../kit/api.ts'

export const chatLanguagesQuery = queryOptions({
  queryKey: ['chat-languages'],
  queryFn: ({ signal }) => call(listChatLanguages, { signal }),
})
