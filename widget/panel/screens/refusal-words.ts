import { t } from '../../words/words.ts'
import { Refusal } from '../chat/ask.ts'

/** Why it was refused, as the server says it in his language. */
export function wordsOfRefusal(error: unknown): string {
  if (!(error instanceof Refusal)) return t('unknownRefusal')
  if (error.field === 'email') return t('emailWrong')
  return error.message || t('unknownRefusal')
}
