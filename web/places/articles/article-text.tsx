import type { Locale } from '#contracts/roles.ts'
import classes from './article-text.module.css'

/** What the server rendered and cleaned; nothing else may come in here. */
export function ArticleText({ html, locale }: { html: string; locale: Locale }) {
  // oxlint-disable-next-line react/no-danger -- two walls stand before it, and the content policy behind it
  return <div className={classes.text} lang={locale} dangerouslySetInnerHTML={{ __html: html }} />
}
