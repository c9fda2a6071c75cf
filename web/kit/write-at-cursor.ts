import type { RefObject } from 'react'

export type TextPlace = {
  text: string
  textarea: RefObject<HTMLTextAreaElement | null>
  onText: (text: string) => void
}

/** Puts something where the cursor is, or was before another part had the focus; one goes on writing after it. */
export function writeAtCursor({ text, textarea, onText }: TextPlace, make: (before: string) => string) {
  const at = Math.min(textarea.current?.selectionStart ?? text.length, text.length)
  const before = text.slice(0, at)
  const put = make(before)
  onText(before + put + text.slice(at))
  const end = at + put.length
  requestAnimationFrame(() => {
    textarea.current?.focus()
    textarea.current?.setSelectionRange(end, end)
  })
}
