import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listQuery, mapRows } from './list-query.ts'
import type { ListQuestion } from './list-query.ts'

/** What has been open has been read; its row says so also after another one is opened. */
export function useReadMark({ q, timeZone }: ListQuestion, openNumber: string | undefined) {
  const client = useQueryClient()
  useEffect(() => {
    if (openNumber === undefined) return undefined
    return () => {
      const mark = (row: { number: string }) => row.number === openNumber
      client.setQueryData(
        listQuery({ q, timeZone }).queryKey,
        (known) => known && mapRows(known, (row) => (mark(row) ? { ...row, unread: false } : row)),
      )
    }
  }, [client, q, timeZone, openNumber])
}
