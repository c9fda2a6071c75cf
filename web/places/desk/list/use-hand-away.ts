import { useEffect, useEffectEvent, useState } from 'react'

const AWAY_FOR = 4000

/** Does something when neither pointer nor focus has been at the list for a while, so that nothing moves under a hand. */
export function useHandAway(isWaiting: boolean, then: () => void) {
  const [isOver, setOver] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const act = useEffectEvent(then)
  const isAway = isWaiting && !isOver && !hasFocus

  useEffect(() => {
    if (!isAway) return undefined
    const timer = setTimeout(() => act(), AWAY_FOR)
    return () => clearTimeout(timer)
  }, [isAway])

  return {
    onPointerEnter: () => setOver(true),
    onPointerLeave: () => setOver(false),
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
  }
}
