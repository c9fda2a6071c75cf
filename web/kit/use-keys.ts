import { useEffect, useEffectEvent } from 'react'
import { addKeys } from './keys.ts'
import type { Binding } from './keys.ts'

/** The keys of a part of the page, as long as it is shown. `label` heads them in the list of all keys. */
export function useKeys(label: string, bindings: readonly Binding[]) {
  const latest = useEffectEvent(() => bindings)
  useEffect(() => addKeys({ label, bindings: () => latest() }), [label])
}
