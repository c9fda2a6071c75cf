import { useQueryClient } from '@tanstack/react-query'
import { saveQueue } from '#contracts/queues.ts'
import type { Queue } from '#contracts/queues.ts'
import { call } from '../../../kit/api.ts'
import { queuesQuery } from '../../../kit/vocabulary.ts'
import { useSaveOrder } from '../parts/use-save-order.ts'
import { draftOf } from './draft.ts'

export function useOrder(shown: readonly Queue[]) {
  const client = useQueryClient()
  return useSaveOrder(shown, {
    show: (items) =>
      client.setQueryData(queuesQuery.queryKey, (before) =>
        before ? { items: [...items, ...before.items.filter(({ archived }) => archived)] } : before,
      ),
    save: (queue, place) =>
      call(saveQueue, {
        params: { id: queue.id },
        body: { ...draftOf(queue), place, version: queue.version },
      }),
    refresh: () => void client.invalidateQueries(queuesQuery),
  })
}
