import { useSyncExternalStore } from 'react'
import { accentTokens } from './accent.ts'
import { forget, remember } from './memory.ts'

/** What the admin chose: the name, the logo's address, the accent as `#rrggbb`. */
export type Look = { name: string; logo?: string | null; accent?: string | null }

let look: Look = { name: 'Switchboard' }
const listeners = new Set<() => void>()

/** Takes effect at once; first-paint.js brings the accent back before the next page is painted. */
export function wear(next: Look) {
  look = next
  const tokens = next.accent ? accentTokens(next.accent) : {}
  const { style } = document.documentElement
  for (const name of Object.keys(accentTokens('#000000'))) style.removeProperty(name)
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value)
  if (next.accent) remember('accent', JSON.stringify(tokens))
  else forget('accent')
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLook = (): Look => useSyncExternalStore(listen, () => look)
