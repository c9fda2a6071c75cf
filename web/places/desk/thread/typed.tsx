import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import classes from './message.module.css'

/** What a visitor who was told so is typing: quiet, kept nowhere, gone when he sends it or stops. */
export function Typed({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('desk-thread')
  return others
    .filter(({ words }) => words)
    .map(({ person: { id, name }, words }) => (
      <div key={id} className={classes.message} data-typed>
        <Avatar name={name} of={id} size={26} />
        <div className={classes.body}>
          <output className={classes.head}>{t('isTyping', { name })}</output>
          <div className={classes.bubble}>{words}</div>
        </div>
      </div>
    ))
}
