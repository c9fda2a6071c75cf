import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseQuery } from '#contracts/query/parse.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useReader } from '../../../kit/reader.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useBulkChange } from '../bulk/use-bulk-change.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import { ExportBar } from './export-bar.tsx'
import { ListHead } from './list-head.tsx'
import { listQuery } from './list-query.ts'
import { ShownList } from './shown-list.tsx'
import { useColumns } from './table/use-columns.ts'
import { useExport } from './use-export.ts'

const BulkProgress = lazy(() =>
  import('../bulk/bulk-progress.tsx').then(({ BulkProgress }) => ({ default: BulkProgress })),
)

/** The tickets of the query in the address; the list before stays in sight until the next one has come. */
export function TicketList() {
  const { t } = useTranslation('desk-list')
  const { q } = useDeskSearch()
  const timeZone = useReader().timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  const mayAsk = parseQuery(q).problems.length === 0
  const asked = useInfiniteQuery({ ...listQuery({ q, timeZone }), enabled: mayAsk })
  const [shown, setShown] = useState(q)
  if (asked.data && shown !== q) setShown(q)

  const exporting = useExport()
  const { chosen } = useColumns(q)
  const bulk = useBulkChange()
  return (
    <>
      <ListHead onExport={(name) => void exporting.start({ q, timeZone, columns: chosen }, name)} />
      {asked.isError && !asked.data ? (
        <FailureState error={asked.error} onTryAgain={() => void asked.refetch()} />
      ) : (
        <ShownList key={shown} q={shown} timeZone={timeZone} isOld={shown !== q} start={bulk.start} />
      )}
      {exporting.rows !== undefined && <ExportBar rows={exporting.rows} onCancel={exporting.cancel} />}
      <Suspense>{bulk.progress && <BulkProgress progress={bulk.progress} run={bulk} />}</Suspense>
      {!mayAsk && shown === q && <EmptyState title={t('notUnderstood')} says={t('notUnderstoodSays')} />}
      {!asked.data && !asked.isError && shown === q && mayAsk && <Skeleton shape="rows" times={8} />}
    </>
  )
}
