import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Flow } from '#contracts/flows.ts'
import { figuresQuery, versionsQuery } from '../flows-query.ts'

/** The figures of a version over the canvas, while they are switched on. */
export function useShownFigures({ id, published }: Flow) {
  const [isOn, setOn] = useState(false)
  const [picked, pick] = useState<number | null>(null)
  const versions = useQuery({ ...versionsQuery(id), enabled: isOn }).data?.items ?? []
  const number = picked ?? published ?? versions[0]?.number ?? null
  const { data } = useQuery({
    ...figuresQuery(id, number ?? 0),
    enabled: isOn && number !== null,
    staleTime: 0,
  })
  const shown = useMemo(
    () => (isOn && data ? new Map(data.items.map((one) => [one.node, one])) : null),
    [isOn, data],
  )
  return { isOn, setOn, number, pick, versions, shown }
}
export type ShownFigures = ReturnType<typeof useShownFigures>
