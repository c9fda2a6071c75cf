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

let outgoing: readonly Outgoing[] = keptOutbox()
const listeners = new Set<() => void>()
const sending = new Set<string>()
const attempts = new Map<string, number>()

function show(next: readonly Outgoing[]) {
  outgoing = next
  keepOutbox(next)
  for (const listener of listeners) listener()
}

const change = (id: string, problem: unknown) =>
  show(outgoing.map((one) => (one.id === id ? { ...one, problem } : one)))

export const discard = (id: string) => show(outgoing.filter((one) => one.id !== id))

export function post(message: Outgoing): void {
  show([...outgoing, message])
  void deliver(message.id)
}

/** Tries once; what only the network or a busy server kept from it tries again by itself. */
export async function deliver(id: string): Promise<void> {
  const message = outgoing.find((one) => one.id === id)
  if (!message || sending.has(id)) return
  sending.add(id)
  change(id, undefined)
  try {
    const { ticketId, text, isNote, move } = message
    const body = { id, text, isNote, ...(move && { move }) }
    const stored = await call(writeMessage, { params: { id: ticketId }, body })
    queryClient.setQueriesData<TicketThread>({ queryKey: ['thread'] }, (thread) =>
      thread?.ticket.id === ticketId ? answered(thread, stored) : thread,
    )
    discard(id)
  } catch (error) {
    change(id, error)
    if (error instanceof Problem && passes(error)) later(id)
  } finally {
    sending.delete(id)
  }
}

function later(id: string) {
  const attempt = (attempts.get(id) ?? 0) + 1
  attempts.set(id, attempt)
  setTimeout(() => void deliver(id), pauseBefore(attempt))
}

/** What waits for the network goes by itself; a refusal waits for a person. */
export const goesByItself = ({ problem }: Outgoing) =>
  problem === undefined || (problem instanceof Problem && passes(problem))
onWake(() => {
  for (const one of outgoing.filter(goesByItself)) void deliver(one.id)
})
if (outgoing.length > 0) setTimeout(() => outgoing.forEach(({ id }) => void deliver(id)), 500)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this browser has still to send, of all tickets. */
export const useOutbox = () => useSyncExternalStore(listen, () => outgoing)
