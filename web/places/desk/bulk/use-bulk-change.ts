import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { cancelBulkChange, showBulkChange, startBulkChange, undoBulkChange } from '#contracts/bulk.ts'
import type { BulkChange, BulkProgress } from '#contracts/bulk.ts'
import { runMacroOnMany } from '#contracts/macros.ts'
import { call } from '../../../kit/api.ts'
import { newId } from '../../../kit/id.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { say } from '../../../kit/toast.ts'

/** What to do with each: fields to change, or what a macro says. */
export type BulkWork = BulkChange | { macroId: string }
/** Either tickets by their ids, or all that a query finds now. */
export type BulkTarget = { ticketIds: string[] } | { query: string; timeZone: string }

export const ASK_EVERY = 700
export const isMoving = ({ status }: BulkProgress) => status === 'running' || status === 'undoing'

/** The change of many tickets that this page started last: how far it is, and how to stop or undo it. */
export function useBulkChange() {
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const [id, setId] = useState<string>()
  const keyOf = (change: string | undefined) => ['bulk-change', change]
  const { data: progress } = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call(showBulkChange, { params: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !isMoving(state.data) ? false : ASK_EVERY),
  })
  const refused = (error: unknown) => say(wordsOf(error).title, { tone: 'bad' })
  const show = (next: BulkProgress) => {
    client.setQueryData(keyOf(next.id), next)
    setId(next.id)
  }
  const act = (endpoint: typeof cancelBulkChange | typeof undoBulkChange) => {
    if (id !== undefined) void call(endpoint, { params: { id }, body: {} }).then(show, refused)
  }
  return {
    progress: id === undefined ? undefined : progress,
    start: (target: BulkTarget, work: BulkWork) =>
      ('macroId' in work
        ? call(runMacroOnMany, { params: { id: work.macroId }, body: { runId: newId(), ...target } })
        : call(startBulkChange, { body: { id: newId(), ...target, change: work } })
      ).then(show, refused),
    cancel: () => act(cancelBulkChange),
    undo: () => act(undoBulkChange),
    dismiss: () => setId(undefined),
  }
}

export type BulkRun = ReturnType<typeof useBulkChange>
