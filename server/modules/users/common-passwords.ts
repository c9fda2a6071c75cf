import { dictionary } from '@zxcvbn-ts/language-common'

// Some 50,000 passwords from leaks, the most used ones.
const known = new Set(dictionary['passwords-common'] as Iterable<string>)

/** Whether it stands in lists of stolen passwords, or is made of those: twice the same, or two of them. */
export function isCommon(password: string): boolean {
  const text = password.toLowerCase()
  return known.has(text) || isRepeated(text) || isMadeOfTwo(text)
}

const isRepeated = (text: string) => {
  const [, piece = ''] = /^(.+?)\1+$/u.exec(text) ?? []
  return piece !== '' && (piece.length <= 4 || known.has(piece))
}

function isMadeOfTwo(text: string): boolean {
  for (let cut = 4; cut <= text.length - 4; cut++) {
    if (known.has(text.slice(0, cut)) && known.has(text.slice(cut))) return true
  }
  return false
}
