import { useSyncExternalStore } from 'react'
import { attachFile } from '#contracts/files.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import { addressOf } from '../../../kit/address.ts'
import { queryClient } from '../../../kit/query-client.ts'
import { upload } from '../../../kit/upload.ts'
import { answered } from '../thread/use-thread.ts'

export type Sending = {
  /** The id of the message that the file becomes. */
  id: string
  ticketId: string
  file: File
  isNote: boolean
  sent: number
  state: 'waiting' | 'running' | 'failed'
  problem?: unknown
}

let files: readonly Sending[] = []
const listeners = new Set<() => void>()
const cancels = new Map<string, () => void>()

function show(next: readonly Sending[]) {
  files = next
  for (const listener of listeners) listener()
}

const change = (id: string, what: Partial<Sending>) =>
  show(files.map((one) => (one.id === id ? { ...one, ...what } : one)))
const remove = (id: string) => show(files.filter((one) => one.id !== id))

/** Files go one after the other, and on while another ticket is looked at. */
function goOn() {
  const next = files.find(({ state }) => state === 'waiting')
  if (next && files.every(({ state }) => state !== 'running')) void send(next)
}

async function send({ id, ticketId, file, isNote }: Sending) {
  change(id, { state: 'running', sent: 0, problem: undefined })
  const query = { messageId: id, name: file.name || 'file', note: String(isNote), bytes: file.size }
  const running = upload<ReplyOf<typeof attachFile>>({
    method: 'POST',
    address: addressOf(attachFile.path, { id: ticketId }, query),
    file,
    onProgress: (sent) => change(id, { sent }),
  })
  cancels.set(id, running.cancel)
  try {
    const stored = await running.done
    queryClient.setQueriesData<TicketThread>({ queryKey: ['thread'] }, (thread) =>
      thread?.ticket.id === ticketId ? answered(thread, stored) : thread,
    )
    remove(id)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') remove(id)
    else change(id, { state: 'failed', problem: error })
  } finally {
    cancels.delete(id)
    goOn()
  }
}

export function addUploads(added: readonly Pick<Sending, 'id' | 'ticketId' | 'file' | 'isNote'>[]) {
  show([...files, ...added.map((one): Sending => ({ ...one, sent: 0, state: 'waiting' }))])
  goOn()
}

export function uploadAgain(id: string) {
  change(id, { state: 'waiting', problem: undefined })
  goOn()
}

export const cancelUpload = (id: string) => (cancels.get(id) ?? (() => remove(id)))()

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useUploads = (ticketId: string) =>
  useSyncExternalStore(listen, () => files).filter((one) => one.ticketId === ticketId)
