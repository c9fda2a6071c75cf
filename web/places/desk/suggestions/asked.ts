import { useEffect, useEffectEvent } from 'react'

/**
 * What somebody called for by a key or by its name: the part of the desk that shows it may be folded away or still on
 * its way. `reply`: what was suggested stands in the reply, which is to be looked over now.
 */
export type Asked = 'draft' | 'summary' | 'similar' | 'reply'

const listeners = new Set<(asked: Asked) => void>()
let open: Asked | undefined

export function ask(what: Asked) {
  open = what
  for (const listener of listeners) listener(what)
}

export function useOnAsked(answer: (asked: Asked) => void) {
  const latest = useEffectEvent(answer)
  useEffect(() => {
    const listener = (asked: Asked) => latest(asked)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
}

/** What was asked before the part was there that answers it. */
export const stillAsked = (): Asked | undefined => open

export const answered = () => void (open = undefined)
