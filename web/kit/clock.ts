import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let now = Date.now()
let ticking: ReturnType<typeof setInterval> | undefined

/** One clock for all times on the page; it stands while nobody looks. */
function listen(listener: () => void) {
  listeners.add(listener)
  ticking ??= setInterval(tick, 15_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

function tick() {
  if (document.hidden) return
  now = Date.now()
  for (const listener of listeners) listener()
}

document.addEventListener('visibilitychange', tick)

/** The present moment to a quarter of a minute, of use to what a person reads only. */
export const useNow = () => useSyncExternalStore(listen, () => now)
