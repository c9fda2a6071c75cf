import type { Message } from '#contracts/tickets.ts'
import { t } from '../../words/words.ts'
import { guideName } from './guide-name.ts'

/** Whose words they are, where that is said aloud. */
export const authorOf = ({ side, author }: Message): string =>
  side === 'contact' ? t('you') : (author?.name ?? (side === 'system' ? guideName() : t('agent')))
