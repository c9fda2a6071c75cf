import { useState, useSyncExternalStore } from 'react'
import { forget, remember, remembered } from '../../../kit/memory.ts'

export type Kind = 'reply' | 'note'

const keyOf = (ticketId: string, kind: Kind) => `draft:${ticketId}:${kind}`
const isText = (text: string): text is string => text !== ''
const listeners = new Set<() => void>()

export const draftOf = (ticketId: string, kind: Kind): string =>
  remembered(keyOf(ticketId, kind), isText) ?? ''

export function keepDraft(ticketId: string, kind: Kind, text: string) {
  if (text.trim() === '') forget(keyOf(ticketId, kind))
  else remember(keyOf(ticketId, kind), text)
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The unsent text of a ticket, one for replies and one for notes; both outlive a reload. */
export function useDrafts(ticketId: string) {
  const [kind, setKind] = useState<Kind>(() =>
    draftOf(ticketId, 'reply') === '' && draftOf(ticketId, 'note') !== '' ? 'note' : 'reply',
  )
  const text = useSyncExternalStore(listen, () => draftOf(ticketId, kind))
  return { kind, setKind, text, setText: (next: string) => keepDraft(ticketId, kind, next) }
}
