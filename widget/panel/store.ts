import { useEffect, useState } from 'preact/hooks'
import type { ChatThread, PublicInbox } from '#contracts/chat.ts'
import type { Opening } from '#contracts/guide.ts'
import type { Attributes, PageShown } from '../messages.ts'
import type { Sending } from './chat/sending.ts'

export type Screen = 'home' | 'guide' | 'ask' | 'chat'

/** What the panel shows, all of it. */
export type State = {
  inbox: PublicInbox | null
  /** How the guide begins; null where a person is asked for at once. */
  opening: Opening | null
  /** The chat could not be reached at all. */
  isAway: boolean
  screen: Screen
  thread: ChatThread | null
  sending: readonly Sending[]
  language: string
  isShown: boolean
  /** Covers the whole page: the keyboard stays inside. */
  isFull: boolean
  /** Whether the line is up; null before it was tried. */
  isConnected: boolean | null
  isAgentTyping: boolean
  /** Who came while the chat stood here, and after which of its messages. */
  arrivals: readonly { id: string; name: string; after: number }[]
  hasSound: boolean
  /** Whom the site says that this is. */
  name: string
  page: PageShown | null
  attributes: Attributes
  /** The invitation that he took up. */
  invited: string
  /** Said aloud, politely. */
  announced: string
}

let state: State = {
  inbox: null,
  opening: null,
  isAway: false,
  screen: 'home',
  thread: null,
  sending: [],
  language: 'en',
  isShown: false,
  isFull: false,
  isConnected: null,
  isAgentTyping: false,
  arrivals: [],
  hasSound: true,
  name: '',
  page: null,
  attributes: {},
  invited: '',
  announced: '',
}
const listeners = new Set<() => void>()

export const now = (): Readonly<State> => state

export function change(part: Partial<State>) {
  state = { ...state, ...part }
  for (const listener of listeners) listener()
}

/** Called after each change; the answer stops it. */
export function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A part of the state; the component is drawn anew when just this has changed. */
export function useNow<Name extends keyof State>(name: Name): State[Name] {
  const [part, setPart] = useState(() => state[name])
  useEffect(() => {
    const look = () => setPart(() => state[name])
    look()
    return watch(look)
  }, [name])
  return part
}
