/** A slash that begins a word, and what was typed behind it up to the cursor. */
export type Slash = { from: number; to: number; words: string }

/** Longer than this it is no name that somebody looks for. */
const MOST = 40

/** The slash that the cursor stands behind; none in `and/or`, in addresses and over line breaks. */
export function slashAt(text: string, cursor: number): Slash | undefined {
  const line = text.slice(Math.max(0, cursor - MOST - 1), cursor)
  const found = /(?:^|\s)\/([^/\n]*)$/.exec(line)
  const words = found?.[1]
  if (words === undefined || /^\s/.test(words)) return undefined
  const from = cursor - words.length - 1
  return isWhole(text, from) ? { from, to: cursor, words } : undefined
}

/** The window above may begin in the middle of a word. */
const isWhole = (text: string, from: number) => from === 0 || /\s/.test(text[from - 1] ?? '')

/** The text with the slash and what was typed behind it replaced; where it was changed meanwhile, at the end. */
export function replaced(text: string, slash: Slash, by: string): { text: string; cursor: number } {
  const isThere = text.slice(slash.from, slash.to) === `/${slash.words}`
  const at = isThere ? slash : { from: text.length, to: text.length }
  const before = text.slice(0, at.from)
  return { text: before + by + text.slice(at.to), cursor: before.length + by.length }
}
