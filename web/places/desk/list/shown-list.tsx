import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { readField } from '#contracts/query/edit.ts'
import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery } from '#contracts/query/print.ts'
import { wordsOf } from '../../../kit/marks.ts'
import { useMe } from '../../../kit/session.ts'
import type { BulkRun } from '../bulk/use-bulk-change.ts'
import { useOwnQueueIds } from '../own-queues.ts'
import { useDeskSearch } from '../use-desk-search.ts'
import { EmptyList } from './empty-list.tsx'
import { ListFoot } from './list-foot.tsx'
import { listQuery, rowsIn } from './list-query.ts'
import type { ListPages, ListQuestion } from './list-query.ts'
import classes from './list.module.css'
import { useNames } from './names.ts'
import { NewsPill } from './news-pill.tsx'
import { Rows } from './rows.tsx'
import { useColumns } from './table/use-columns.ts'
import { useHandAway } from './use-hand-away.ts'
import { useListLive } from './use-list-live.ts'
import { useReadMark } from './use-read-mark.ts'
import { useSelection } from './use-selection.ts'

const BulkBar = lazy(() => import('../bulk/bulk-bar.tsx').then(({ BulkBar }) => ({ default: BulkBar })))

const Table = lazy(() => import('./table/table.tsx').then(({ Table }) => ({ default: Table })))

type ShownProps = ListQuestion & { isOld: boolean; start: BulkRun['start'] }

/** Mounted anew for each query: scroll, selection and what gathered aside belong to one list. */
export function ShownList({ isOld, start, ...question }: ShownProps) {
  const { data, fetchNextPage, hasNextPage, isFetchNextPageError } = useInfiniteQuery({
    ...listQuery(question),
    enabled: false,
  })
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  if (!data) return null
  return (
    <LiveList
      question={question}
      pages={data}
      isOld={isOld}
      hasMore={hasNextPage}
      hasFailed={isFetchNextPageError}
      onMore={more}
      start={start}
    />
  )
}

function LiveList({ question, pages, isOld, hasMore, hasFailed, onMore, start }: LiveListProps) {
  const [round, setRound] = useState(0)
  const [reachedId, setReachedId] = useState<string>()
  const { number, open, find } = useDeskSearch()
  const { columns } = useColumns(question.q)
  const names = useNames()
  const userId = useMe()?.id ?? null
  const queueIds = useOwnQueueIds()
  const terms = useMemo(() => parseQuery(question.q).terms, [question.q])
  const words = useMemo(() => wordsOf(terms), [terms])
  const rows = useMemo(() => rowsIn(pages), [pages])
  const selection = useSelection(useMemo(() => rows.map(({ id }) => id), [rows]))
  const live = useListLive(question, pages, { terms, userId, queueIds, names, hasMore })
  const openId = rows.find((row) => row.number === number)?.id
  const hand = useHandAway(live.gone.size > 0, () => live.letGo(openId))
  useReadMark(question, number)
  // What has come stands at the top, so the list begins there again.
  async function takeIn() {
    await live.refresh()
    setReachedId(undefined)
    setRound((before) => before + 1)
  }
  const list = {
    rows,
    words,
    gone: live.gone,
    openNumber: number,
    hasMore: hasMore && !hasFailed,
    selection,
    reachedId,
    onReach: setReachedId,
    onOpen: open,
    onEnd: onMore,
  }
  const isTable = columns.length > 0 && number === undefined

  return (
    <div className={classes.shown} data-old={isOld || undefined} aria-busy={isOld} {...hand}>
      <NewsPill arrived={live.arrived.size} isUnsure={live.isUnsure} onTake={takeIn} />
      {rows.length === 0 && <EmptyList q={question.q} />}
      {rows.length > 0 && !isTable && (
        <Rows key={round} {...list} isOneQueue={readField(terms, 'queue').length > 0} />
      )}
      {rows.length > 0 && isTable && (
        <Suspense>
          <Table
            key={round}
            {...list}
            columns={columns}
            terms={terms}
            onTerms={(next) => find(printQuery(next))}
          />
        </Suspense>
      )}
      {hasFailed && <ListFoot onTryAgain={onMore} />}
      {selection.chosen.length > 0 && (
        <Suspense>
          <BulkBar
            selection={selection}
            shown={rows.length}
            question={question}
            hasMore={hasMore}
            start={start}
          />
        </Suspense>
      )}
    </div>
  )
}

type LiveListProps = {
  question: ListQuestion
  pages: ListPages
  isOld: boolean
  hasMore: boolean
  hasFailed: boolean
  onMore: () => void
  start: BulkRun['start']
}
