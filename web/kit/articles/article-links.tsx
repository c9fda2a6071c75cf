import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FoundArticle } from '#contracts/article-search.ts'
import { piecesOf } from '../marks.ts'
import classes from './article-links.module.css'
import { tellOpened } from './use-found-articles.ts'

/** Articles as links to their pages, which open beside what is being written. */
export function ArticleLinks({ articles, words }: { articles: readonly FoundArticle[]; words: string }) {
  const { t } = useTranslation('help-found')
  return (
    <ul className={classes.links}>
      {articles.map(({ id, locale, title, excerpt, path }) => (
        <li key={`${id} ${locale}`}>
          <a href={path} target="_blank" rel="noreferrer" lang={locale} onClick={() => tellOpened(words)}>
            <IconFileText size={18} stroke={1.6} aria-hidden />
            <span>
              <Marked text={title} />
              <span className={classes.excerpt}>
                <Marked text={excerpt} />
              </span>
              <span className="unseen">{t('opensBeside')}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const Marked = ({ text }: { text: string }) => (
  <>
    {piecesOf(text).map(({ text: piece, isFound }, at) => (isFound ? <mark key={at}>{piece}</mark> : piece))}
  </>
)
