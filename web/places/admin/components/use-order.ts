import { useQueryClient } from '@tanstack/react-query'
import { saveComponent } from '#contracts/ticket-types.ts'
import type { Component } from '#contracts/ticket-types.ts'
import { call } from '../../../kit/api.ts'
import { componentsQuery } from '../../../kit/vocabulary.ts'
import { useSaveOrder } from '../parts/use-save-order.ts'

const bodyOf = ({ key, name, version, agents }: Component, place: number) => ({
  key,
  name,
  place,
  version,
  agentIds: agents.map(({ id }) => id),
})

export function useOrder(shown: readonly Component[]) {
  const client = useQueryClient()
  return useSaveOrder(shown, {
    show: (items) =>
      client.setQueryData(componentsQuery.queryKey, (before) =>
        before ? { items: [...items, ...before.items.filter(({ archived }) => archived)] } : before,
      ),
    save: (one, place) => call(saveComponent, { params: { id: one.id }, body: bodyOf(one, place) }),
    refresh: () => void client.invalidateQueries(componentsQuery),
  })
}
