import { useState } from 'react'
import type { RefObject } from 'react'
import { fillCannedReply } from '#contracts/canned-replies.ts'
import { call } from '../../../../kit/api.ts'
import { useProblemWords } from '../../../../kit/problem-words.ts'
import { say } from '../../../../kit/toast.ts'
import { draftOf } from '../drafts.ts'
import type { Kind } from '../drafts.ts'
import { replaced, slashAt } from './slash.ts'
import type { Slash } from './slash.ts'

type Writing = {
  ticketId: string
  kind: Kind
  textarea: RefObject<HTMLTextAreaElement | null>
  setText: (text: string) => void
}

/** Looking for a canned reply in the middle of writing: from the slash to the text that takes its place. */
export function useCanned({ ticketId, kind, textarea, setText }: Writing) {
  const wordsOf = useProblemWords()
  const [slash, setSlash] = useState<Slash>()
  /** A slash that was left with Escape is a slash. */
  const [left, setLeft] = useState<number>()

  function follow(text: string, cursor: number) {
    const found = slashAt(text, cursor)
    if (found?.from !== left) setLeft(undefined)
    setSlash(found && found.from !== left ? found : undefined)
  }

  async function put(replyId: string) {
    if (!slash) return
    setSlash(undefined)
    try {
      const filled = await call(fillCannedReply, { params: { id: replyId }, body: { ticketId } })
      const next = replaced(draftOf(ticketId, kind), slash, filled.text)
      setText(next.text)
      textarea.current?.focus()
      requestAnimationFrame(() => textarea.current?.setSelectionRange(next.cursor, next.cursor))
    } catch (error) {
      say(wordsOf(error).title, { tone: 'bad' })
    }
  }

  return {
    slash,
    follow,
    put: (replyId: string) => void put(replyId),
    /** By the button: a slash where the cursor is. */
    begin() {
      const field = textarea.current
      const text = draftOf(ticketId, kind)
      const at = Math.min(field?.selectionStart ?? text.length, text.length)
      const blank = at > 0 && !/\s/.test(text[at - 1] ?? '') ? ' ' : ''
      setText(`${text.slice(0, at)}${blank}/${text.slice(at)}`)
      const from = at + blank.length
      setLeft(undefined)
      setSlash({ from, to: from + 1, words: '' })
      field?.focus()
      requestAnimationFrame(() => field?.setSelectionRange(from + 1, from + 1))
    },
    leave() {
      setLeft(slash?.from)
      setSlash(undefined)
    },
  }
}

export type Canned = ReturnType<typeof useCanned>
