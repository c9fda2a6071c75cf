import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Article } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { useAskedLanguages } from '../../../kit/look.ts'
import { StateTag } from '../state-tag.tsx'
import classes from './editor.module.css'

/** Links, because the address says which language is open. */
export function LanguageTabs({ article, locale }: { article: Article; locale: Locale }) {
  const { t } = useTranslation(['articles', 'common'])
  const languages = useAskedLanguages([locale, ...article.texts.map((text) => text.locale)])
  return (
    <nav className={classes.tongues} aria-label={t('languages')}>
      {languages.map((one) => {
        const text = article.texts.find((text) => text.locale === one)
        return (
          <Link
            key={one}
            to="/articles/$id"
            params={{ id: article.id }}
            search={{ locale: one }}
            className={classes.tongue}
            aria-current={one === locale ? 'true' : undefined}
            lang={one}
          >
            {t(`common:language.${one}`)}
            {text ? <StateTag text={text} /> : <span className={classes.missing}>{t('text.missing')}</span>}
          </Link>
        )
      })}
    </nav>
  )
}
