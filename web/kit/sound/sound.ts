import { useSyncExternalStore } from 'react'
import { remember, remembered } from '../memory.ts'

const states = ['on', 'off'] as const
type State = (typeof states)[number]
const isState = (value: string): value is State => (states as readonly string[]).includes(value)
const listeners = new Set<() => void>()

/** Who wants less going on is spared it until he says otherwise. */
const usual = (): State => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'off' : 'on')

export const isSoundOn = (): boolean => (remembered('sound', isState) ?? usual()) === 'on'

/** For this browser: sound is a matter of the room that one sits in. */
export function switchSound(isOn: boolean) {
  remember('sound', isOn ? 'on' : 'off')
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSound = (): boolean => useSyncExternalStore(listen, isSoundOn)
