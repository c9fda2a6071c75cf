import { useSyncExternalStore } from 'react'

const listen = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** False while the window is covered or another tab is in front. */
export const useIsVisible = () => useSyncExternalStore(listen, () => !document.hidden)
