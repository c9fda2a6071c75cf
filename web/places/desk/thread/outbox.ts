import { useSyncExternalStore } from 'react'
import { writeMessage } from '#contracts/tickets.ts'
import type { Move, TicketThread } from '#contracts/tickets.ts'
import { pauseBefore } from '#contracts/backoff.ts'
import { call } from '../../../kit/api.ts'
import { passes, Problem } from '../../../kit/problem.ts'
import { queryClient } from '../../../kit/query-client.ts'
import { onWake } from '../../../kit/wake.ts'
import { keepOutbox, keptOutbox } from './kept-outbox.ts'
import { answered } from './use-thread.ts'

/** A message that is not stored yet. Its id is made once, so a second try can never store it twice. */
export type Outgoing = {
  id: string
  ticketId: string
  text: string
  isNote: boolean
  move?: Move
  at: string
  problem?: unknown
}

/** What goes out on one ticket, one after the other. */
type Lane = { isSending: boolean; attempt: number; again?: ReturnType<typeof setTimeout> | undefined }

let outgoing: readonly Outgoing[] = keptOutbox()
const listeners = new Set<() => void>()
const lanes = new Map<string, Lane>()

function show(next: readonly Outgoing[]) {
  keepOutbox(outgoing, next)
  outgoing = next
  for (const listener of listeners) listener()
}

const change = (id: string, problem: unknown) =>
  show(outgoing.map((one) => (one.id === id ? { ...one, problem } : one)))

export const discard = (id: string) => show(outgoing.filter((one) => one.id !== id))

export function post(message: Outgoing): void {
  show([...outgoing, message])
  void deliverOn(message.ticketId)
}

/** Tries at once. */
export function deliver(id: string): void {
  const message = outgoing.find((one) => one.id === id)
  if (!message) return
  change(id, undefined)
  void deliverOn(message.ticketId)
}

/** In the order of writing: what waits for the network, or a busy server, is not overtaken. A refusal is. */
async function deliverOn(ticketId: string): Promise<void> {
  const lane = lanes.get(ticketId) ?? { isSending: false, attempt: 0 }
  lanes.set(ticketId, lane)
  if (lane.isSending) return
  clearTimeout(lane.again)
  lane.isSending = true
  try {
    for (let next = waitingOn(ticketId); next; next = waitingOn(ticketId)) {
      await send(next)
      lane.attempt = 0
    }
  } catch {
    lane.again = setTimeout(() => void deliverOn(ticketId), pauseBefore(lane.attempt))
    lane.attempt += 1
  } finally {
    lane.isSending = false
  }
}

const waitingOn = (ticketId: string) => outgoing.find((one) => one.ticketId === ticketId && goesByItself(one))

/** Throws what passes by itself. */
async function send({ id, ticketId, text, isNote, move }: Outgoing): Promise<void> {
  change(id, undefined)
  try {
    const body = { id, text, isNote, ...(move && { move }) }
    const stored = await call(writeMessage, { params: { id: ticketId }, body })
    queryClient.setQueriesData<TicketThread>({ queryKey: ['thread'] }, (thread) =>
      thread?.ticket.id === ticketId ? answered(thread, stored) : thread,
    )
    discard(id)
  } catch (error) {
    change(id, error)
    if (error instanceof Problem && passes(error)) throw error
  }
}

/** What waits for the network goes by itself; a refusal waits for a person. */
export const goesByItself = ({ problem }: Outgoing) =>
  problem === undefined || (problem instanceof Problem && passes(problem))
const deliverAll = () => {
  for (const ticketId of new Set(outgoing.map((one) => one.ticketId))) void deliverOn(ticketId)
}
onWake(deliverAll)
if (outgoing.length > 0) setTimeout(deliverAll, 500)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this browser has still to send, of all tickets. */
export const useOutbox = () => useSyncExternalStore(listen, () => outgoing)
