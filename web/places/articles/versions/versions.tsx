import { Button, UnstyledButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listArticleVersions, restoreArticleVersion } from '#contracts/articles.ts'
import type { Article, ArticleText } from '#contracts/articles.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { SidePanel } from '../../admin/parts/side-panel.tsx'
import { Tag } from '../../admin/parts/tag.tsx'
import { articlesKey } from '../articles-query.ts'
import { Differences } from './differences.tsx'
import classes from './versions.module.css'

type Opened = {
  articleId: string
  text: ArticleText
  onRestored: (article: Article) => void
  onClose: () => void
}

/** Every version of a text; one of them beside what came before it, and the way to bring it back. */
export function Versions({ articleId, text, onRestored, onClose }: Opened) {
  const { t } = useTranslation('articles')
  const client = useQueryClient()
  const params = { id: articleId, locale: text.locale }
  const { data, error, refetch } = useQuery({
    queryKey: [...articlesKey, 'versions', articleId, text.locale, text.version],
    queryFn: ({ signal }) => call(listArticleVersions, { params, signal }),
  })
  const [chosen, setChosen] = useState(text.version)
  const [problem, setProblem] = useState<unknown>(null)
  const restore = async () => {
    setProblem(null)
    try {
      onRestored(await call(restoreArticleVersion, { params, body: { from: chosen, version: text.version } }))
      void client.invalidateQueries({ queryKey: articlesKey })
      onClose()
    } catch (failure) {
      setProblem(failure)
    }
  }
  return (
    <SidePanel title={t('versions.title')} onClose={onClose} size={760}>
      {!data && !error && <Skeleton shape="rows" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      <div className={classes.both}>
        <ol className={classes.list} aria-label={t('versions.list')}>
          {data?.items.map(({ version, savedBy, savedAt, restoredFrom }) => (
            <li key={version}>
              <UnstyledButton
                className={classes.version}
                aria-pressed={version === chosen}
                onClick={() => setChosen(version)}
              >
                <span className={classes.head}>
                  <b>{t('versions.one', { version })}</b>
                  {version === text.shownVersion && <Tag tone="good">{t('versions.shown')}</Tag>}
                </span>
                <span className={classes.about}>
                  {savedBy?.name ?? t('versions.product')}, <RelativeTime at={savedAt} />
                </span>
                {restoredFrom !== null && (
                  <span className={classes.about}>{t('versions.from', { version: restoredFrom })}</span>
                )}
              </UnstyledButton>
            </li>
          ))}
        </ol>
        <div className={classes.one}>
          <Differences articleId={articleId} locale={text.locale} version={chosen} />
          {problem !== null && <ProblemLine error={problem} />}
          {chosen !== text.version && (
            <Button onClick={() => void restore()}>{t('versions.restore', { version: chosen })}</Button>
          )}
        </div>
      </div>
    </SidePanel>
  )
}
