export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Above this the middle of two texts is told as replaced whole: nobody reads a puzzle of ten thousand words. */
const MOST_CELLS = 4_000_000

/** What went and what came, word by word; joined, the pieces that are not new are the old text, and so on. */
export function difference(before: string, after: string): Piece[] {
  const [old, now] = [tokens(before), tokens(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1
  const middle = compared(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return joined([
    ...old.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Piece => ({ kind: 'same', text })),
  ])
}

const tokens = (text: string) => text.match(/\n|[^\S\n]+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

/** The longest row of tokens that both have, by a table of lengths. */
function compared(old: readonly string[], now: readonly string[]): Piece[] {
  const gone = (part: readonly string[]) => part.map((text): Piece => ({ kind: 'gone', text }))
  const fresh = (part: readonly string[]) => part.map((text): Piece => ({ kind: 'new', text }))
  if (old.length * now.length > MOST_CELLS) return [...gone(old), ...fresh(now)]
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = now.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        old[a] === now[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0)
    }
  }
  const pieces: Piece[] = []
  let [a, b] = [0, 0]
  while (a < old.length && b < now.length) {
    const text = old[a] ?? ''
    if (text === now[b]) {
      pieces.push({ kind: 'same', text })
      a += 1
      b += 1
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) {
      pieces.push({ kind: 'gone', text })
      a += 1
    } else {
      pieces.push({ kind: 'new', text: now[b] ?? '' })
      b += 1
    }
  }
  return [...pieces, ...gone(old.slice(a)), ...fresh(now.slice(b))]
}

/** Neighbours of one kind as one piece; between two that changed, a blank belongs to the change. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const { kind, text } of pieces) {
    const last = whole.at(-1)
    if (last?.kind === kind) last.text += text
    else whole.push({ kind, text })
  }
  return whole
}

/** A long stretch that stayed is shown by its ends. */
export function shortened({ kind, text }: Piece, around = 160): string {
  if (kind !== 'same' || text.length <= around * 2.5) return text
  return `${text.slice(0, around)} … ${text.slice(-around)}`
}
