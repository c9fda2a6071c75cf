import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BULK_FOUND, BULK_NAMED } from '#contracts/bulk.ts'
import type { Selection } from '../list/use-selection.ts'
import { useCounts } from '../rail/counts.ts'
import { BulkActions } from './bulk-actions.tsx'
import { BulkMacro } from './bulk-macro.tsx'
import classes from './bulk.module.css'
import type { BulkTarget } from './use-bulk-change.ts'
import type { BulkRun } from './use-bulk-change.ts'

/** Stands under the list while rows are ticked. */
export function BulkBar({ selection, shown, question, hasMore, start }: BulkBarProps) {
  const { t } = useTranslation('desk-list')
  const [isWhole, setWhole] = useState(false)
  const { chosen, clear } = selection
  const isAllShown = chosen.length === shown
  const total = useCounts([question.q]).get(question.q) ?? 0
  const target: BulkTarget = isWhole
    ? { query: question.q, timeZone: question.timeZone }
    : { ticketIds: chosen }
  const count = isWhole ? total : chosen.length
  const isTooMany = count > (isWhole ? BULK_FOUND : BULK_NAMED)
  return (
    <section className={classes.bar} aria-label={t('bulk.label')}>
      <div className={classes.line}>
        <output className={classes.count}>{t('bulk.chosen', { count })}</output>
        <span className={classes.wider}>
          {!isWhole && !isAllShown && (
            <Button variant="subtle" size="compact-xs" onClick={selection.chooseAll}>
              {t('bulk.allShown')}
            </Button>
          )}
          {!isWhole && isAllShown && hasMore && (
            <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
              {t('bulk.wholeView', { count: total })}
            </Button>
          )}
        </span>
        <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={clear} />
      </div>
      {isTooMany ? (
        <p className={classes.says}>{t('bulk.tooMany', { count: isWhole ? BULK_FOUND : BULK_NAMED })}</p>
      ) : (
        <div className={classes.actions}>
          <BulkActions onChange={(change) => void start(target, change).then(clear)} />
          <BulkMacro count={count} onRun={(macroId) => start(target, { macroId }).then(clear)} />
        </div>
      )}
    </section>
  )
}

type BulkBarProps = {
  selection: Selection
  /** How many rows the list holds so far. */
  shown: number
  question: { q: string; timeZone: string }
  hasMore: boolean
  start: BulkRun['start']
}
