import { en } from '../../../../widget/words/en.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Spoken } from '../embed/embedded-inbox.ts'
import { bubbleWords } from '../embed/bubble-words.ts'

const BUBBLE = 'bubble.'

/** All that the chat says, by name: the panel's words, and those of the bubble under `bubble.`. */
export const englishWords: Record<string, string> = {
  ...Object.fromEntries(Object.entries(bubbleWords.en).map(([name, text]) => [BUBBLE + name, text])),
  ...en,
}

/** The bubble's words of a language; English where one that was added has none. */
export function bubbleWordsOf({ code, words }: Pick<Spoken, 'code' | 'words'>): (typeof bubbleWords)['en'] {
  if (!words) return bubbleWords[code as Locale]
  const said = (name: keyof (typeof bubbleWords)['en']) => words[BUBBLE + name] || bubbleWords.en[name]
  return {
    open: said('open'),
    close: said('close'),
    dismiss: said('dismiss'),
    unread: said('unread'),
  }
}
