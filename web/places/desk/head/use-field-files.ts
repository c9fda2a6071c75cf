import { useState } from 'react'
import { attachFile } from '#contracts/files.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import { addressOf } from '../../../kit/address.ts'
import type { FileHandling } from '../../../kit/fields/field-props.ts'
import { newId } from '../../../kit/id.ts'
import { upload } from '../../../kit/upload.ts'
import { useOpenThread } from '../thread/open-thread.ts'

type Picked = { key: string; messageId: string; file: File; isSent: boolean }

/** Files of own fields: chosen now, sent with the form. The field holds the id of the message that carries it. */
export function useFieldFiles(onValue: (key: string, messageId: string | null) => void) {
  const { ticket, thread, keep } = useOpenThread()
  const [picked, setPicked] = useState<readonly Picked[]>([])

  const pick = (key: string, file: File | null) => {
    const messageId = newId()
    const others = picked.filter((one) => one.key !== key)
    setPicked(file ? [...others, { key, messageId, file, isSent: false }] : others)
    onValue(key, file ? messageId : null)
  }

  async function send() {
    for (const { messageId, file } of picked.filter(({ isSent }) => !isSent)) {
      const query = { messageId, name: file.name, note: 'true', bytes: file.size }
      // One after the other, as everywhere: each is a message of its own.
      // oxlint-disable-next-line no-await-in-loop
      keep(
        await upload<ReplyOf<typeof attachFile>>({
          method: 'POST',
          address: addressOf(attachFile.path, { id: ticket.id }, query),
          file,
        }).done,
      )
      setPicked((all) => all.map((one) => (one.messageId === messageId ? { ...one, isSent: true } : one)))
    }
  }

  const of = (key: string, value: unknown): FileHandling => ({
    name:
      picked.find((one) => one.key === key)?.file.name ??
      thread.messages.find(({ id }) => id === value)?.file?.name,
    onPick: (file) => pick(key, file),
  })
  return { of, send }
}
