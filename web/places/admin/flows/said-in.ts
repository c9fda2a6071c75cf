import { spoken } from '../../../kit/language.ts'

/** A text in the reader's language, or in English. */
export const saidIn = (text: Readonly<Record<string, string>>): string => text[spoken()] || text['en'] || ''
