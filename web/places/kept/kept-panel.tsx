import type { ReactNode } from 'react'
import type { Scope } from '#contracts/scopes.ts'
import { FailureState } from '../../kit/failure-state.tsx'
import { Skeleton } from '../../kit/skeletons.tsx'
import parts from '../admin/parts/parts.module.css'
import { SidePanel } from '../admin/parts/side-panel.tsx'
import type { Kept } from './kept.ts'

const WIDE = 560

/** One thing that is kept, opened beside the list. */
export function KeptPanel<K extends Kept>({
  asked,
  find,
  title,
  gone,
  onClose,
  children,
}: KeptPanelProps<K>) {
  const { data, error, refetch } = asked
  const kept = data && find(data)
  return (
    <SidePanel size={WIDE} title={kept?.name || title} onClose={onClose}>
      {data && kept && children(kept, data.scopes)}
      {data && !kept && <p className={parts.says}>{gone}</p>}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error !== null && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

export type KeptList<K> = { items: K[]; scopes: Scope[] }

/** The answer of a query that lists what is kept. */
export type AskedKept<K> = {
  data: KeptList<K> | undefined
  error: unknown
  refetch: () => Promise<unknown>
}

type KeptPanelProps<K> = {
  asked: AskedKept<K>
  find: (list: KeptList<K>) => K | undefined
  title: string
  gone: string
  onClose: () => void
  children: (kept: K, scopes: readonly Scope[]) => ReactNode
}
