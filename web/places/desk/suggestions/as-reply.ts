import type { ReplyDraft } from '#contracts/suggestions.ts'

export type CitedPiece = { text: string } | { number: number }

/** Cuts a text at its `[1]` and `[1, 2]`, as far as there are such articles. */
export function citedPieces(text: string, count: number): CitedPiece[] {
  return text
    .split(/(\[\d+(?:, \d+)*\])/)
    .flatMap((piece, at): CitedPiece[] => {
      if (at % 2 === 0) return [{ text: piece }]
      return (piece.match(/\d+/g) ?? [])
        .map(Number)
        .filter((one) => one <= count)
        .map((number) => ({ number }))
    })
    .filter((piece) => 'number' in piece || piece.text !== '')
}

/** As it goes to a customer: numbers mean nothing to him, and of articles he can open only what everybody may read. */
export function asReply(
  { by, text, articles }: Pick<ReplyDraft, 'by' | 'text' | 'articles'>,
  origin: string,
): string {
  const words = by === 'model' ? text.replace(/\s*\[\d+(?:, \d+)*\]/g, '') : text
  const addresses = articles
    .filter(({ state }) => state === 'published')
    .map(({ path }) => `${origin}${path}`)
  return [words, ...(addresses.length > 0 ? [addresses.join('\n')] : [])].join('\n\n')
}
