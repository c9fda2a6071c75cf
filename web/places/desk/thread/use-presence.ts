import { useEffect, useRef, useState } from 'react'
import { TYPED_LIMIT } from '#contracts/live.ts'
import type { Signal } from '#contracts/live.ts'
import { signal, useIsLive } from '../../../kit/live.ts'

type Here = Signal & { until: number }

/** Signs are repeated while they hold; one that is not has gone, for instance with a closed laptop. */
const lasts: Record<Signal['kind'], number> = { viewing: 40_000, typing: 7000, noting: 7000, idle: 0 }
const SAY_EVERY = 15_000
const SAY_TYPING_EVERY = 3000
const SAY_WORDS_EVERY = 800

/** Who else is at this thread, and what he does. */
export function useOthers() {
  const [here, setHere] = useState<readonly Here[]>([])

  useEffect(() => {
    if (here.length === 0) return undefined
    const next = Math.min(...here.map(({ until }) => until)) - Date.now()
    const timer = setTimeout(
      () => setHere((all) => all.flatMap((one) => settled(one))),
      Math.max(50, next + 20),
    )
    return () => clearTimeout(timer)
  }, [here])

  const hear = (heard: Signal) =>
    setHere((all) => [
      ...all.filter(({ person }) => person.id !== heard.person.id),
      ...(heard.kind === 'idle' ? [] : [{ ...heard, until: Date.now() + lasts[heard.kind] }]),
    ])
  return { others: here as readonly Signal[], hear }
}

/** Who stopped writing still looks; who stopped looking has gone. */
function settled(one: Here): Here[] {
  if (one.until > Date.now()) return [one]
  if (one.kind === 'viewing') return []
  return [{ kind: 'viewing', person: one.person, until: Date.now() + lasts.viewing }]
}

/** Tells the others that somebody looks; the answer tells what is being written. */
export function useTellPresence(topic: string) {
  const isLive = useIsLive()
  useEffect(() => {
    if (!isLive) return undefined
    const look = () => signal(topic, document.hidden ? 'idle' : 'viewing')
    // After the topic has been joined: a sign on a topic that one does not hear goes nowhere.
    const first = setTimeout(look, 100)
    const timer = setInterval(look, SAY_EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      signal(topic, 'idle')
    }
  }, [topic, isLive])
}

/** Where somebody says that he types; `showsWords`: with what, because he was told that it is seen. */
export type TypingPlace = { topic: string; showsWords: boolean }

export function useTellTyping({ topic, showsWords }: TypingPlace) {
  const last = useRef(0)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  const every = showsWords ? SAY_WORDS_EVERY : SAY_TYPING_EVERY
  const typed = (kind: 'typing' | 'noting', words = '') => {
    clearTimeout(later.current)
    const say = () => {
      last.current = Date.now()
      signal(topic, kind, showsWords && kind === 'typing' ? words.slice(0, TYPED_LIMIT) : undefined)
    }
    if (Date.now() - last.current >= every) return say()
    // The last words too, though nothing is typed after them.
    if (showsWords) later.current = setTimeout(say, every)
  }
  const stopped = () => {
    clearTimeout(later.current)
    if (last.current === 0) return
    last.current = 0
    signal(topic, 'idle')
    signal(topic, 'viewing')
  }
  return { typed, stopped }
}
