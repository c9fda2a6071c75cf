import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

type Keys = {
  /** The list that belongs to the text, and its picked line: a screen reader reads it from within the text. */
  list: string
  active: string | undefined
  keys: Record<string, () => void>
}

/** Keys reach a list before the text that has the focus. */
export function useFieldKeys(field: RefObject<HTMLElement | null>, { list, active, keys }: Keys) {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const act = isPlain ? keys[event.key] : undefined
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  })
  useEffect(() => {
    const element = field.current
    const listener = (event: KeyboardEvent) => hear(event)
    element?.addEventListener('keydown', listener, true)
    return () => element?.removeEventListener('keydown', listener, true)
  }, [field])

  useEffect(() => {
    const element = field.current
    if (!element) return undefined
    element.setAttribute('aria-autocomplete', 'list')
    element.setAttribute('aria-controls', list)
    if (active) element.setAttribute('aria-activedescendant', active)
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        element.removeAttribute(name)
    }
  }, [field, list, active])
}
