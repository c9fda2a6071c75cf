import { useSyncExternalStore } from 'react'

const narrow = () => matchMedia('(width < 700px)')

function listen(listener: () => void) {
  const query = narrow()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether one column is seen at a time, as on a phone. */
export const useNarrow = () => useSyncExternalStore(listen, () => narrow().matches)
