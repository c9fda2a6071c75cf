import { useLayoutEffect, useRef } from 'react'
import { addKeys } from './keys.ts'
import type { Binding } from './keys.ts'

/** The keys of a part of the page, as long as it is shown. `label` heads them in the list of all keys. */
export function useKeys(label: string, bindings: readonly Binding[]) {
  const latest = useRef(bindings)
  // Not an effect event: the list of all keys reads them while it is drawn.
  useLayoutEffect(() => {
    latest.current = bindings
  })
  // Before it is painted: who sees the part can press its keys.
  useLayoutEffect(() => addKeys({ label, bindings: () => latest.current }), [label])
}
