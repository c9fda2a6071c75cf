import { useTranslation } from 'react-i18next'
import type { ChatGuide } from '#contracts/guide-ask.ts'
import classes from '../chat.module.css'

/** What the guide has found, to be read beside the chat. */
export function Articles({ items }: { items: ChatGuide['shown'][number]['items'] }) {
  const { t } = useTranslation('portal-guide')
  if (items.length === 0) return null
  return (
    <ul className={classes.found}>
      {items.map(({ id, title, excerpt, path }) => (
        <li key={id}>
          <a href={path} target="_blank" rel="noopener noreferrer" aria-label={t('opens', { title })}>
            <b>{title}</b>
            <span>{excerpt}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
