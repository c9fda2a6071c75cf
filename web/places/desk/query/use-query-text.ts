import { useEffect, useEffectEvent, useState } from 'react'
import { parseQuery } from '#contracts/query/parse.ts'

const PAUSE = 350

export type Find = (query: string, how?: { replace: boolean }) => void

/**
 * What stands in the field while somebody types. `seen` is the address that the text belongs to; another one,
 * from a view or a chip, replaces the text.
 */
export function useQueryText(q: string) {
  const [{ text, seen }, setState] = useState({ text: q, seen: q })
  if (q !== seen) setState({ text: q === text.trim() ? text : q, seen: q })
  return {
    text,
    problems: parseQuery(text).problems,
    isUnasked: text.trim() !== q,
    type: (next: string) => setState({ text: next, seen: q }),
    reset: () => setState({ text: q, seen: q }),
  }
}

/** Finds after a pause in typing; not while a value is being chosen, because half a name finds nothing. */
export function useFindSoon(text: string, isReady: boolean, find: Find) {
  const ask = useEffectEvent((typed: string) => find(typed.trim(), { replace: true }))
  useEffect(() => {
    if (!isReady) return undefined
    const timer = setTimeout(() => ask(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text, isReady])
}
