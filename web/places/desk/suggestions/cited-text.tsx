import { useTranslation } from 'react-i18next'
import type { FoundArticle } from '#contracts/article-search.ts'
import { citedPieces } from './as-reply.ts'

/** Plain text in which nothing but the numbers of its articles is a link. */
export function CitedText({ text, articles }: { text: string; articles: readonly FoundArticle[] }) {
  const { t } = useTranslation('desk-suggestions')
  if (articles.length === 0) return text
  return citedPieces(text, articles.length).map((piece, at) => {
    if ('text' in piece) return piece.text
    const article = articles[piece.number - 1]
    return (
      <a
        key={at}
        href={article?.path}
        target="_blank"
        rel="noreferrer"
        title={article?.title}
        aria-label={t('draft.cited', { number: piece.number, title: article?.title })}
      >
        [{piece.number}]
      </a>
    )
  })
}
