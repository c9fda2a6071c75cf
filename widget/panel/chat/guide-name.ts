import { lookIn } from '#contracts/look-in.ts'
import { t } from '../../words/words.ts'
import { now } from '../store.ts'

/** How the guide is called here: as the admin has chosen, else by the word of the language. */
export function guideName(): string {
  const { inbox, language } = now()
  return (inbox && lookIn(inbox.look, language).guide) || t('guide')
}
