import { useTranslation } from 'react-i18next'
import { ArticleLinks } from './article-links.tsx'
import classes from './article-links.module.css'
import { useFoundArticles, useToldSearch } from './use-found-articles.ts'

/** While somebody writes to us: what may answer it at once. Nothing is shown before there is something. */
export function FittingArticles({ said }: { said: string }) {
  const { t } = useTranslation('help-found')
  const articles = useFoundArticles(said, 3)
  useToldSearch(said)
  return (
    <output className={classes.told}>
      {articles.length > 0 && (
        <div className={classes.fitting}>
          <p>{t('mayAnswer')}</p>
          <ArticleLinks articles={articles} words={said} />
        </div>
      )}
    </output>
  )
}
