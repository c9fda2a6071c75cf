import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Signal } from '#contracts/live.ts'
import { LiveLine } from './live-line.ts'
import type { Listener } from './live-line.ts'
import { goToSignIn } from './sign-out.ts'
import { onWake } from './wake.ts'

const line = new LiveLine({ address: '/api/live', onSessionEnded: goToSignIn })
onWake(() => line.wake())

/**
 * Hears a topic from the position of the snapshot that is shown; undefined while there is none. What comes
 * twice folds to the same. After `onReset` the hook goes on by itself when `position` has changed.
 */
export function useLive(topic: string | undefined, position: string | undefined, listener: Listener) {
  const onEvents = useEffectEvent(listener.onEvents)
  const onReset = useEffectEvent(listener.onReset)
  const onSignal = useEffectEvent((signal: Signal) => listener.onSignal?.(signal))
  const onRefused = useEffectEvent((code: string) => listener.onRefused?.(code))
  const start = useEffectEvent(() => position)
  const isReady = topic !== undefined && position !== undefined

  useEffect(() => {
    const from = start()
    if (!isReady || from === undefined) return undefined
    return line.join(topic, from, { onEvents, onReset, onSignal, onRefused })
  }, [topic, isReady])

  useEffect(() => {
    if (isReady) line.goOn(topic, position)
  }, [topic, position, isReady])
}

/** Others who look at the same topic hear that somebody looks, types or has gone; and what, where that was announced. */
export const signal = (topic: string, kind: Signal['kind'], words?: string) => line.signal(topic, kind, words)

/** False while the connection is being made again; what is shown may be old then. */
export const useIsLive = () =>
  useSyncExternalStore(
    (watcher) => line.watch(watcher),
    () => line.isOpen,
  )
