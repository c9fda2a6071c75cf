import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LiveEvent } from '#contracts/live.ts'
import { useLive } from '../../../kit/live.ts'
import { refreshKept } from '../../../kit/refresh-kept.ts'
import { recountSoon } from '../rail/counts.ts'
import { foldList } from './fold-list.ts'
import type { Listed, Question } from './fold-list.ts'
import { firstPage, listQuery, mapRows, rowsIn } from './list-query.ts'
import type { ListPages, ListQuestion } from './list-query.ts'

type Aside = Omit<Listed, 'rows'>
type Told = Omit<Question, 'viewer'> & { userId: string | null; queueIds: ReadonlySet<string> | null }

const nothing: Aside = { gone: new Set(), arrived: new Set(), isUnsure: false }

/** Keeps a shown list true without moving it; `refresh` takes in what has gathered aside. */
export function useListLive(asked: ListQuestion, pages: ListPages, told: Told) {
  const client = useQueryClient()
  const [aside, setAside] = useState(nothing)
  const key = listQuery(asked).queryKey

  function onEvents(events: LiveEvent[]) {
    refreshKept(client, events)
    if (events.length > 0) recountSoon(client)
    const known = client.getQueryData(key)
    if (!known) return
    const { userId, queueIds } = told
    const viewer = { userId, queueIds, now: new Date(), zone: asked.timeZone }
    const fold = (from: Aside) =>
      events.reduce((list: Listed, event) => foldList(list, event, { ...told, viewer }), {
        rows: rowsIn(known),
        ...from,
      })
    const fresh = new Map(fold(nothing).rows.map((row) => [row.id, row]))
    client.setQueryData(
      key,
      mapRows(known, (row) => fresh.get(row.id) ?? row),
    )
    setAside((before) => {
      const { gone, arrived, isUnsure } = fold(before)
      return { gone, arrived, isUnsure }
    })
  }

  async function refresh() {
    client.setQueryData(key, (known) => known && firstPage(known))
    await client.refetchQueries({ queryKey: key, exact: true })
    setAside(nothing)
    recountSoon(client)
  }

  /** Drops the rows that fit no more, but for the one that is being read. */
  function letGo(keptId: string | undefined) {
    const leaving = [...aside.gone].filter((id) => id !== keptId)
    client.setQueryData(
      key,
      (known) =>
        known && {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.filter(({ id }) => !leaving.includes(id)),
          })),
        },
    )
    setAside((before) => ({ ...before, gone: new Set([...before.gone].filter((id) => id === keptId)) }))
  }

  useLive('desk', pages.pages[0]?.position, { onEvents, onReset: () => void refresh() })
  return { ...aside, refresh, letGo }
}
