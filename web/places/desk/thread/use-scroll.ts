import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR = 48

/** Opens at the first unread, stays at the end while one is there, and counts what comes below the fold otherwise. */
export function useScroll({ count, answered }: { count: number; answered: number }) {
  const scroller = useRef<HTMLElement>(null)
  const wasAtEnd = useRef(true)
  const lastTop = useRef(0)
  const [isAtEnd, setAtEnd] = useState(true)
  const [seenCount, setSeenCount] = useState(count)
  if (isAtEnd && seenCount !== count) setSeenCount(count)

  const look = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    // Only a hand moves up: what grew below in the same moment must not look like having left the end.
    if (isNear || box.scrollTop < lastTop.current) wasAtEnd.current = isNear
    lastTop.current = box.scrollTop
    setAtEnd(wasAtEnd.current)
  }, [])
  const toEnd = useCallback(() => {
    const box = scroller.current
    if (box) box.scrollTop = box.scrollHeight
  }, [])

  useLayoutEffect(() => {
    const border = scroller.current?.querySelector('[data-new]')
    if (border) border.scrollIntoView({ block: 'center' })
    else toEnd()
    const box = scroller.current
    lastTop.current = box ? box.scrollTop + 1 : 0
    look()
  }, [look, toEnd])

  useLayoutEffect(() => {
    if (answered > 0) toEnd()
  }, [answered, toEnd])

  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    box.addEventListener('scroll', look, { passive: true })
    // Pictures, the composer and the window change the height under the reader.
    const sizes = new ResizeObserver(() => {
      if (wasAtEnd.current) toEnd()
      look()
    })
    sizes.observe(box)
    if (box.firstElementChild) sizes.observe(box.firstElementChild)
    return () => {
      box.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [look, toEnd])

  return { scroller, isAtEnd, below: Math.max(0, count - seenCount), toEnd }
}
