import { Button, CloseButton, Progress } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkProgress as Told } from '#contracts/bulk.ts'
import classes from './bulk.module.css'
import { isMoving } from './use-bulk-change.ts'
import type { BulkRun } from './use-bulk-change.ts'

const Refusals = lazy(() => import('./refusals.tsx').then(({ Refusals }) => ({ default: Refusals })))

/** How far a change of many tickets is; afterwards what came of it, and the way back. */
export function BulkProgress({ progress, run }: { progress: Told; run: BulkRun }) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const { status, done, total, changed, refusedCount } = progress
  const isUndoable = changed > 0 && (status === 'done' || status === 'cancelled')
  return (
    <section className={classes.bar} aria-label={t('bulk.label')}>
      {isMoving(progress) && (
        <Progress
          value={total > 0 ? (done / total) * 100 : 0}
          size="xs"
          aria-label={t(`bulk.is.${status}`)}
        />
      )}
      <div className={classes.line}>
        <output className={classes.count}>
          {t(`bulk.is.${status}`)}{' '}
          {isMoving(progress)
            ? t('bulk.of', { done, total })
            : status !== 'undone' && t('bulk.changed', { count: changed })}
        </output>
        {refusedCount > 0 && (
          <Button variant="subtle" color="orange" size="compact-sm" onClick={() => setAsking(true)}>
            {t(status === 'undone' ? 'bulk.kept' : 'bulk.refused', { count: refusedCount })}
          </Button>
        )}
        {status === 'running' && (
          <Button variant="default" size="compact-sm" onClick={run.cancel}>
            {common('cancel')}
          </Button>
        )}
        {isUndoable && (
          <Button variant="default" size="compact-sm" onClick={run.undo}>
            {t('bulk.undo')}
          </Button>
        )}
        {!isMoving(progress) && (
          <CloseButton
            size="sm"
            className={classes.close}
            aria-label={common('close')}
            onClick={run.dismiss}
          />
        )}
      </div>
      <Suspense>{isAsking && <Refusals progress={progress} onClose={() => setAsking(false)} />}</Suspense>
    </section>
  )
}
