import { useMutation, useQueryClient } from '@tanstack/react-query'
import { attachInChat, writeInChat } from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import type { ChatThread } from '#contracts/chat.ts'
import { answerGuide } from '#contracts/guide.ts'
import { putMessage } from '#contracts/live.ts'
import { call } from '../../../../kit/api.ts'
import { addressOf } from '../../../../kit/address.ts'
import { newId } from '../../../../kit/id.ts'
import { upload } from '../../../../kit/upload.ts'
import { chatQuery } from '../chat-query.ts'

/** The ways in which one answers the guide: by a button, in words, with a file. */
export function useAnswers({ id, guide }: Chat) {
  const client = useQueryClient()
  const put = ({ message }: { message: ChatThread['messages'][number] }) =>
    client.setQueryData(
      chatQuery(id).queryKey,
      (old) => old && { ...old, messages: putMessage(old.messages, message) },
    )
  const params = { id }
  const write = useMutation({
    mutationFn: (text: string) => call(writeInChat, { params, body: { id: newId(), text } }),
    onSuccess: put,
  })
  const press = useMutation({
    mutationFn: (key: string) =>
      call(answerGuide, { params, body: { id: newId(), question: guide?.asks?.id ?? null, key } }),
    onSuccess: put,
  })
  const attach = useMutation({
    mutationFn: (file: File) => {
      const query = { messageId: newId(), name: file.name, bytes: file.size }
      const address = addressOf(attachInChat.path, params, query)
      return upload<Parameters<typeof put>[0]>({ method: 'POST', address, file }).done
    },
    onSuccess: put,
  })
  return {
    write: (text: string) => write.mutate(text),
    press: (key: string) => press.mutate(key),
    attach: (file: File) => attach.mutate(file),
    problem: write.error ?? press.error ?? attach.error,
    isBusy: [write, press, attach].some(({ isPending }) => isPending),
  }
}
