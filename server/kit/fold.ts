import anyAscii from 'any-ascii'

/**
 * A name as people would type it on any keyboard: plain lower-case ASCII words, in which the usual ways to
 * write one name come out the same: Петър and Petar, Щербаков and Shcherbakov, Юлия and Yuliya. Both what is
 * stored and what is asked are folded, so the result need not look like a name.
 */
export const fold = (text: string): string => foldedWords(text).join(' ')

export function foldedWords(text: string): string[] {
  const latin = anyAscii(fromCyrillic(text.normalize('NFKC').toLowerCase())).toLowerCase()
  return latin
    .replace(/['`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(oneSpelling)
}

/** What a table of letters cannot know, because Bulgarian and Russian read the same letter differently. */
function fromCyrillic(text: string): string {
  return (
    text
      // A Russian hard sign stands before these vowels only; elsewhere ъ is the Bulgarian vowel.
      .replace(/ъ(?=[яюеё])/g, '')
      .replace(/ъ/g, 'a')
      .replace(/ьо/g, 'yo')
      .replace(/ь/g, '')
  )
}

// Each rule keeps the beginning of a word the beginning, so that finding works while one types.
const spellings: readonly (readonly [RegExp, string])[] = [
  // Щ is shch to Russians, sht to Bulgarians, and sch in many passports.
  [/shch|shc|sht|sch/g, 'sh'],
  [/j/g, 'zh'],
  [/kh/g, 'h'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
]

const oneSpelling = (word: string) =>
  spellings.reduce((text, [spelling, same]) => text.replace(spelling, same), word)
