import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showArticleVersion } from '#contracts/articles.ts'
import type { Locale } from '#contracts/roles.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { articlesKey } from '../articles-query.ts'
import { difference, shortened } from './difference.ts'
import classes from './versions.module.css'

type Compared = { articleId: string; locale: Locale; version: number }

/** A version beside the one before it: what went is struck through, what came is underlined. */
export function Differences({ articleId, locale, version }: Compared) {
  const { t } = useTranslation('articles')
  const now = useVersion({ articleId, locale, version })
  const before = useVersion({ articleId, locale, version: version - 1 })
  const error = now.error ?? before.error
  if (error) return <FailureState error={error} onTryAgain={() => void now.refetch()} />
  if (!now.data || (version > 1 && !before.data)) return <Skeleton shape="messages" times={3} />
  const whole = ({ title, body }: { title: string; body: string }) => `${title}\n\n${body}`
  const pieces = difference(before.data ? whole(before.data) : '', whole(now.data))
  const hasChanged = pieces.some(({ kind }) => kind !== 'same')
  return (
    <>
      {!hasChanged && <p className={classes.about}>{t('versions.sameWords')}</p>}
      <p className={classes.difference} lang={locale}>
        {pieces.map((piece, at) => {
          if (piece.kind === 'gone') return <del key={at}>{piece.text}</del>
          if (piece.kind === 'new') return <ins key={at}>{piece.text}</ins>
          return shortened(piece)
        })}
      </p>
    </>
  )
}

const useVersion = ({ articleId, locale, version }: Compared) =>
  useQuery({
    queryKey: [...articlesKey, 'version', articleId, locale, version],
    queryFn: ({ signal }) => call(showArticleVersion, { params: { id: articleId, locale, version }, signal }),
    enabled: version > 0,
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
