import { useTranslation } from 'react-i18next'
import classes from './skip-link.module.css'

/** Every frame gives its <main> this id. */
export const CONTENT = 'content'

export function SkipLink() {
  const { t } = useTranslation()
  return (
    <a className={classes.skip} href={`#${CONTENT}`}>
      {t('skip')}
    </a>
  )
}
