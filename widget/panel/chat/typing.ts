import { signal } from './follow.ts'

/** While somebody writes he says so now and then; where his words are shown, more often. */
const EVERY = 3000
const EVERY_WORDS = 800
const STOPS_AFTER = 4000

let last = 0
let stopping: ReturnType<typeof setTimeout> | undefined
let telling: ReturnType<typeof setTimeout> | undefined

export function tellTyping(words: string, showsWords: boolean) {
  clearTimeout(stopping)
  stopping = setTimeout(stopTyping, STOPS_AFTER)
  const every = showsWords ? EVERY_WORDS : EVERY
  const tell = () => {
    last = Date.now()
    signal('typing', showsWords ? words : undefined)
  }
  clearTimeout(telling)
  if (Date.now() - last >= every) tell()
  else if (showsWords) telling = setTimeout(tell, every)
}

export function stopTyping() {
  clearTimeout(stopping)
  clearTimeout(telling)
  if (last === 0) return
  last = 0
  signal('idle')
}
