import { useQueryClient } from '@tanstack/react-query'
import { saveTicketType } from '#contracts/ticket-types.ts'
import type { TicketType } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { typesQuery } from '../../../kit/vocabulary.ts'
import { useSaveOrder } from '../parts/use-save-order.ts'

export function useOrder(shown: readonly TicketType[]) {
  const client = useQueryClient()
  return useSaveOrder(shown, {
    show: (items) =>
      client.setQueryData(typesQuery.queryKey, (before) =>
        before ? { items: [...items, ...before.items.filter(({ archived }) => archived)] } : before,
      ),
    save: ({ id, archived: _archived, ...body }, place) =>
      call(saveTicketType, { params: { id }, body: { ...body, place } }),
    refresh: () => void client.invalidateQueries(typesQuery),
  })
}
