import { useSyncExternalStore } from 'react'

export type Toast = {
  id: number
  text: string
  tone: 'plain' | 'bad'
  /** A second chance, such as "Undo". */
  action?: { label: string; run: () => void }
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function show(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

export const dismiss = (id: number) => show(toasts.filter((toast) => toast.id !== id))

/** Says something in passing. What must not be missed belongs into the page. Goes after 6 s, or 10 s with an action. */
export function say(text: string, { tone = 'plain', action }: Partial<Pick<Toast, 'tone' | 'action'>> = {}) {
  last += 1
  const id = last
  show([...toasts.slice(-2), { id, text, tone, ...(action && { action }) }])
  setTimeout(() => dismiss(id), action ? 10_000 : 6000)
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useToasts = () => useSyncExternalStore(listen, () => toasts)
