import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import classes from './messages.module.css'

/** Who is writing at this moment, and whether it is a note. */
export function Writing({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('desk-thread')
  const words = others.flatMap(({ kind, words: typed, person: { name } }) => {
    if (typed) return []
    if (kind === 'typing') return [t('isWriting', { name })]
    return kind === 'noting' ? [t('isNoting', { name })] : []
  })
  return <output className={classes.writing}>{words.join(' ')}</output>
}
