import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Localized } from '#contracts/ticket-types.ts'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { nothingSaid } from './localized.ts'
import { SidePanel } from './side-panel.tsx'

type Placed = { place: number }
/** What every record with a name and a place begins as. */
export type Begun = {
  id: string
  key: string
  name: Localized
  place: number
  version: number
  archived: boolean
}

type NewRecordProps = {
  title: string
  /** The others, behind which it comes; undefined until they are known. */
  list: readonly Placed[] | undefined
  size?: number
  onClose: () => void
  children: (begun: Begun) => ReactNode
}

/** A panel with the form of a record that is not there yet. */
export function NewRecord({ title, list, size, onClose, children }: NewRecordProps) {
  return (
    <SidePanel title={title} {...(size !== undefined && { size })} onClose={onClose}>
      {list ? <Begin list={list}>{children}</Begin> : <Skeleton shape="form" />}
    </SidePanel>
  )
}

/** The id is made once, so that sending twice adds one. */
function Begin({ list, children }: { list: readonly Placed[]; children: (begun: Begun) => ReactNode }) {
  const [begun] = useState<Begun>(() => ({
    id: newId(),
    key: '',
    name: nothingSaid,
    place: Math.max(-1, ...list.map(({ place }) => place)) + 1,
    version: 0,
    archived: false,
  }))
  return children(begun)
}
