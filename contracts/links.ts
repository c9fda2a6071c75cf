export type Piece = { text: string; href?: string }

/** Letters that close a sentence rather than belong to an address. */
const trailing = /[.,;:!?'"»”’…]+$/u
const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' }

/**
 * Cuts a text into plain pieces and addresses. Only `http://` and `https://` become links; the text of a
 * link is exactly what was written, so nobody sees one address and opens another.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  // The length is limited, so that a line of many megabytes costs no more than its length.
  for (const { 0: found, index } of text.matchAll(/(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"\p{C}]{1,2000}/giu)) {
    const address = withoutTail(found)
    const href = hrefOf(address)
    if (!href) continue
    if (index > end) pieces.push({ text: text.slice(end, index) })
    pieces.push({ text: address, href })
    end = index + address.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

function withoutTail(found: string): string {
  let address = found
  for (;;) {
    const shorter = address.replace(trailing, '')
    const last = shorter.at(-1) ?? ''
    const opener = closing[last]
    const isUnpaired = opener !== undefined && count(shorter, last) > count(shorter, opener)
    const next = isUnpaired ? shorter.slice(0, -1) : shorter
    if (next === address) return address
    address = next
  }
}

const count = (text: string, letter: string) => text.split(letter).length - 1

function hrefOf(address: string): string | undefined {
  const url = URL.parse(address)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  // A name before the host (`https://bank.example@evil.example`) only ever serves to mislead.
  return isWeb && url.hostname.includes('.') && !url.username && !url.password ? url.href : undefined
}
