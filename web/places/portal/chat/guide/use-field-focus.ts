import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ChatGuide } from '#contracts/guide-ask.ts'

type Asks = ChatGuide['asks'] | undefined

const isTyped = (asks: Asks) => asks?.ask.kind === 'field' && asks.ask.field !== 'file'

/**
 * The next question brings another field: whoever answered the last one by keyboard goes on in it. On a phone the
 * keyboard would cover the question.
 */
export function useFieldFocus(below: RefObject<HTMLElement | null>, asks: Asks): void {
  const shown = useRef(asks?.id)
  useLayoutEffect(() => {
    if (shown.current === asks?.id) return
    shown.current = asks?.id
    const { activeElement: at, body } = document
    // The field that had the focus is gone, or a button was pressed and left it to the talk.
    const isFree = at === null || at === body || at.role === 'log'
    if (!isFree || !isTyped(asks) || matchMedia('(pointer: coarse)').matches) return
    below.current?.querySelector<HTMLElement>('input:not([type="file"]), textarea')?.focus()
  }, [asks, below])
}
