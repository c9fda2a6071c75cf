/** One or two capitals of a name in any script; the hue of a key is always the same, so a person keeps his colour. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? []
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last].map((word) => firstLetter(word)).join('') || '?'
}

const firstLetter = (word: string | undefined) =>
  word ? ([...new Intl.Segmenter().segment(word)][0]?.segment ?? '').toLocaleUpperCase() : ''

export const avatarHues = ['accent', 'info', 'warn', 'good', 'note'] as const

export function hueOf(key: string): (typeof avatarHues)[number] {
  let sum = 0
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return avatarHues[sum % avatarHues.length] ?? 'accent'
}
