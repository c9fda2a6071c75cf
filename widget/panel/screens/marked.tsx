import { piecesOf } from '#contracts/links.ts'

/** What the search marked between its two letters. */
export const marked = (text: string) =>
  text
    .split(/(\u{E000}[^\u{E001}]*\u{E001})/u)
    .map((part, at) => (part.startsWith('\u{E000}') ? <mark key={at}>{part.slice(1, -1)}</mark> : part))

/** What somebody wrote: addresses can be followed, all else is text. */
export const linked = (text: string) =>
  piecesOf(text).map((piece, at) =>
    piece.href ? (
      <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    ) : (
      piece.text
    ),
  )
