import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import classes from './talk.module.css'

export function Typing({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('portal-ticket')
  const writing = others.filter(({ kind }) => kind === 'typing')
  return (
    <output className={classes.typing}>
      {writing.map(({ person }) => (
        <span key={person.id}>
          <i className={classes.dots} aria-hidden /> {t('thread.writes', { name: person.name })}
        </span>
      ))}
    </output>
  )
}
