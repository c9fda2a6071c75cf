export const personalKinds = ['name', 'email', 'phone', 'iban', 'card', 'number'] as const
export type PersonalKind = (typeof personalKinds)[number]
/** A piece of a text that may say who somebody is. */
export type Personal = { kind: PersonalKind; text: string }

const patterns: readonly { kind: PersonalKind; pattern: RegExp }[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,24}/gu },
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/g },
  { kind: 'card', pattern: /\b(?:\d[ -]?){12,18}\d\b/g },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}])\+?\d(?:[ ()/-]?\d){7,13}(?![\p{L}\p{N}])/gu },
  { kind: 'number', pattern: /(?<![\p{L}\p{N}])(?:\d{6,}|#\d{4,})(?![\p{L}\p{N}])/gu },
]

/** What may have to go before others read it: names that are known, then what has the form of an address or number. */
export function findPersonal(text: string, names: readonly string[]): Personal[] {
  const found: Personal[] = []
  let left = text.replace(/\(picture:[0-9a-f-]{36}\)/g, '')
  const take = (kind: PersonalKind, pattern: RegExp) => {
    left = left.replace(pattern, (piece) => {
      if (!found.some((one) => one.text === piece)) found.push({ kind, text: piece })
      return ' '
    })
  }
  for (const { kind, pattern } of patterns) take(kind, pattern)
  const known = names.filter((name) => name.length >= 3).sort((a, b) => b.length - a.length)
  if (known.length > 0) {
    const any = known.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
    take('name', new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'))
  }
  return found
}

/** The text with every place of a piece taken out. */
export const without = (text: string, { text: piece }: Personal): string => text.replaceAll(piece, '…')
