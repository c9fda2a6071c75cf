import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

/** So near to its end one reads the newest. */
const NEAR = 40

type Given = { count: number; isSending: boolean; isShown: boolean }

/**
 * The newest stays in sight while the talk grows, a picture comes, or the field below becomes higher. Whoever reads
 * further up is left there, and told when something came; what he sends himself he wants to see.
 */
export function useNewestInSight({ count, isSending, isShown }: Given) {
  const [hasMissed, setMissed] = useState(false)
  const [sight] = useState(() => makeSight(setMissed))
  useLayoutEffect(() => sight.toEnd(), [sight, isShown, isSending])
  useLayoutEffect(() => sight.follow())
  useEffect(() => sight.count(count), [sight, count])
  return { box: sight.watch, hasMissed, toEnd: sight.toEnd }
}

function makeSight(onMissed: (hasMissed: boolean) => void) {
  let box: HTMLElement | null = null
  let isAtEnd = true
  let seen = 0
  let top = 0
  const follow = () => {
    if (isAtEnd) box?.scrollTo(0, box.scrollHeight)
  }
  const note = () => {
    // Hidden it has no height, and no end.
    if (!box || box.clientHeight === 0) return
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    // What grew since it was scrolled has taken nobody away from the end: only going up does.
    isAtEnd = isNear || (isAtEnd && box.scrollTop >= top)
    ;({ scrollTop: top } = box)
    if (isNear) onMissed(false)
  }
  const sizes = new ResizeObserver(follow)
  return {
    follow,
    watch: (next: HTMLElement | null) => {
      sizes.disconnect()
      box = next
      if (!next) return
      sizes.observe(next)
      next.addEventListener('scroll', note, { passive: true })
      next.addEventListener('load', follow, true)
    },
    toEnd: () => {
      isAtEnd = true
      follow()
    },
    count: (count: number) => {
      if (isAtEnd) seen = count
      onMissed(count > seen)
    },
  }
}
