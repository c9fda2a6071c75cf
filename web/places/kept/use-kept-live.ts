import { useQueryClient } from '@tanstack/react-query'
import { useLive } from '../../kit/live.ts'
import { refreshAllKept, refreshKept } from '../../kit/refresh-kept.ts'

/** What others save is there without a reload. */
export function useKeptLive(position: string | undefined) {
  const client = useQueryClient()
  useLive('desk', position, {
    onEvents: (events) => refreshKept(client, events),
    onReset: () => refreshAllKept(client),
  })
}
