import { pauseBefore } from '#contracts/backoff.ts'
import { attachInChat, writeInChat } from '#contracts/chat.ts'
import { answerGuide } from '#contracts/guide.ts'
import { putMessage } from '#contracts/live.ts'
import { newId } from '#contracts/new-id.ts'
import type { Message } from '#contracts/tickets.ts'
import { change, now } from '../store.ts'
import { addressOf, ask, Refusal } from './ask.ts'
import type { Answer, Sending } from './sending.ts'
import { kept, secretNow } from './session.ts'
import { upload } from './upload.ts'

const OTHERS_HAVE_MS = 5_000

let isSending = false
let taking: ReturnType<typeof setTimeout> | undefined
let wakeSender: (() => void) | undefined

/** A word, or what stands on a button that answers the guide. */
export function sendText(text: string, answer?: Answer) {
  const at = new Date().toISOString()
  const word = { id: newId(), text, at, ...(answer && { answer }) }
  kept.changeAs(({ texts = [] }) => ({ texts: [...texts, word] }))
  enqueue({ kind: 'text', ...word })
}

export function sendFile(file: File) {
  const { name, size } = file
  const cancel = () => drop(id)
  const id = newId()
  enqueue({ kind: 'file', id, at: new Date().toISOString(), name, bytes: size, sent: 0, file, cancel })
}

/** What was on its way when a page went goes on its way again, with its old id. */
export function takeUpKept() {
  const { thread } = now()
  if (!thread) return
  for (const word of kept.now()?.texts ?? []) {
    if (thread.messages.some(({ id }) => id === word.id)) drop(word.id)
    else if (!now().sending.some(({ id }) => id === word.id)) enqueue({ kind: 'text', ...word })
  }
}

/** A page that writes sends by itself; what it has not got rid of by now it may have left behind. */
export function takeUpLater() {
  clearTimeout(taking)
  taking = setTimeout(takeUpKept, OTHERS_HAVE_MS)
}

export function tryAgain(id: string) {
  update(id, (one) => ({ ...one, failed: undefined }))
  void sendAll()
}

export function drop(id: string) {
  change({ sending: now().sending.filter((one) => one.id !== id) })
  kept.changeAs(({ texts = [] }) => ({ texts: texts.filter((one) => one.id !== id) }))
}

/** The network may be back: what waits does not wait any longer. */
export const wakeOutbox = () => wakeSender?.()

/** The server has it: it stands in the thread, once. */
export function arrived(message: Message) {
  const { thread } = now()
  if (thread?.chat.id === message.conversationId)
    change({ thread: { ...thread, messages: putMessage(thread.messages, message) } })
  drop(message.id)
}

function enqueue(next: Sending) {
  change({ sending: [...now().sending, next] })
  void sendAll()
}

const update = (id: string, change_: (one: Sending) => Sending) =>
  change({ sending: now().sending.map((one) => (one.id === id ? change_(one) : one)) })

/** One after the other, in the order of writing. */
async function sendAll() {
  if (isSending) return
  isSending = true
  let attempt = 0
  for (let next = waiting(); next && now().thread; next = waiting()) {
    try {
      arrived(await send(next))
      attempt = 0
    } catch (error) {
      if (!isWaiting(next.id)) continue
      if (error instanceof Refusal && !error.passes)
        update(next.id, (one) => ({ ...one, failed: error.message }))
      else await pause(Math.max(pauseBefore(attempt++), error instanceof Refusal ? error.seconds * 1000 : 0))
    }
  }
  isSending = false
}

const waiting = () => now().sending.find(({ failed }) => failed === undefined)
const isWaiting = (id: string) => now().sending.some((one) => one.id === id)

async function send(next: Sending): Promise<Message> {
  const id = now().thread?.chat.id ?? ''
  const secret = secretNow() ?? ''
  if (next.kind === 'text') {
    const { answer } = next
    if (answer)
      return (await ask(answerGuide, { params: { id }, body: { id: next.id, ...answer } }, secret)).message
    const body = { id: next.id, text: next.text }
    return (await ask(writeInChat, { params: { id }, body }, secret)).message
  }
  const query = { messageId: next.id, name: next.name, bytes: next.bytes }
  const sending = upload<{ message: Message }>(addressOf(attachInChat.path, { params: { id }, query }), {
    file: next.file,
    secret,
    onProgress: (sent) => update(next.id, (one) => ({ ...one, sent })),
  })
  const cancel = () => {
    drop(next.id)
    sending.cancel()
  }
  update(next.id, (one) => ({ ...one, cancel }))
  return (await sending.done).message
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    wakeSender = resolve
    setTimeout(resolve, milliseconds)
  })
