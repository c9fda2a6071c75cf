import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewArticle } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { ArticleText } from '../article-text.tsx'
import classes from './editor.module.css'

const PAUSE = 300

/** The text as the server would show it to readers: one way makes both. */
export function Preview({ body, locale }: { body: string; locale: Locale }) {
  const { t } = useTranslation('articles')
  const [asked, setAsked] = useState(body)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(body), PAUSE)
    return () => clearTimeout(timer)
  }, [body])
  const { data, error } = useQuery({
    queryKey: ['article-preview', asked],
    queryFn: ({ signal }) => call(previewArticle, { body: { body: asked }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return (
    <section className={classes.preview} aria-label={t('preview.label')}>
      <h2 className={classes.previewHead}>{t('preview.label')}</h2>
      {error && <ProblemLine error={error} />}
      {body.trim() === '' ? (
        <p className={classes.nothing}>{t('preview.nothing')}</p>
      ) : (
        data && <ArticleText html={data.html} locale={locale} />
      )}
    </section>
  )
}
