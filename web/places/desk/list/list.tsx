import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { parseQuery } from '#contracts/query/parse.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useReader } from '../../../kit/reader.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useDeskSearch } from '../use-desk-search.ts'
import { ListHead } from './list-head.tsx'
import { listQuery } from './list-query.ts'
import { ShownList } from './shown-list.tsx'

/** The tickets of the query in the address; the list before stays in sight until the next one has come. */
export function TicketList() {
  const { q } = useDeskSearch()
  const timeZone = useReader().timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  const mayAsk = parseQuery(q).problems.length === 0
  const asked = useInfiniteQuery({ ...listQuery({ q, timeZone }), enabled: mayAsk })
  const [shown, setShown] = useState(q)
  if (asked.data && shown !== q) setShown(q)

  return (
    <>
      <ListHead />
      {asked.isError && !asked.data ? (
        <FailureState error={asked.error} onTryAgain={() => void asked.refetch()} />
      ) : (
        <ShownList key={shown} q={shown} timeZone={timeZone} isOld={shown !== q} />
      )}
      {!asked.data && !asked.isError && shown === q && mayAsk && <Skeleton shape="rows" times={8} />}
    </>
  )
}
