import { useSyncExternalStore } from 'react'

/**
 * What somebody called for by a key or by name: the part of the desk that shows it may be folded away or still on its
 * way. `reply`: what was suggested stands in the reply, which is to be looked over now.
 */
export type Asked = { what: 'draft' | 'summary' | 'similar' | 'reply' }

let asked: Asked | undefined
const listeners = new Set<() => void>()

function set(next: Asked | undefined) {
  asked = next
  for (const listener of listeners) listener()
}

export const ask = (what: Asked['what']) => set({ what })

/** Who has done what was asked says so; a second call for the same is a new one. */
export const done = (one: Asked) => {
  if (asked === one) set(undefined)
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAsked = (): Asked | undefined => useSyncExternalStore(listen, () => asked)
