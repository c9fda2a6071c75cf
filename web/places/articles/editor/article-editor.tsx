import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Article } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { AboutArticle } from './about-article.tsx'
import classes from './editor.module.css'
import { LanguageTabs } from './language-tabs.tsx'
import { TextEditor } from './text-editor.tsx'

/** One article: its languages, the text of one of them beside how it will look, and what belongs to all. */
export function ArticleEditor({ article, locale }: { article: Article; locale: Locale }) {
  const { t } = useTranslation('articles')
  const text = article.texts.find((one) => one.locale === locale)
  return (
    <div className={classes.editor}>
      <Anchor component={Link} to="/articles" className={classes.back}>
        {t('back')}
      </Anchor>
      <PageTitle size="large" key={locale}>
        {text?.title ?? t('text.new')}
      </PageTitle>
      <LanguageTabs article={article} locale={locale} />
      <TextEditor key={locale} article={article} locale={locale} />
      <AboutArticle article={article} />
    </div>
  )
}
