import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../parts/more.tsx'
import { Came } from './came.tsx'
import classes from './rules.module.css'
import { runsQuery } from './rules-query.ts'

/** What a rule did, newest first; new runs come by themselves. */
export function RunLog({ id }: { id: string }) {
  const { t } = useTranslation('admin-rules')
  const runs = useInfiniteQuery(runsQuery(id))
  const items = runs.data?.pages.flatMap((page) => page.items) ?? []
  if (runs.isPending) return <Skeleton shape="rows" />
  if (runs.error && !runs.data)
    return <FailureState error={runs.error} onTryAgain={() => void runs.refetch()} />
  if (items.length === 0) return <EmptyState title={t('log.none')} says={t('log.noneSays')} />
  return (
    <>
      <ol className={classes.log} aria-label={t('log.title')}>
        {items.map((run) => (
          <Came key={run.id} of={run}>
            {run.refusedAt !== null && (
              <span className={classes.when}>{t('log.at', { number: run.refusedAt + 1 })}</span>
            )}
          </Came>
        ))}
      </ol>
      <More of={runs} />
    </>
  )
}
