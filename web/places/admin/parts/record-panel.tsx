import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import parts from './parts.module.css'
import { SidePanel } from './side-panel.tsx'

type Props<Data, Record> = {
  asked: UseQueryResult<Data>
  /** Of what was asked for, the one that the panel is about. */
  find: (data: Data) => Record | undefined
  title: (record: Record | undefined) => string
  /** What is said where it is no longer there. */
  gone: string
  size?: number
  onClose: () => void
  children: (record: Record) => ReactNode
}

/** One of a list beside it: its form, or why there is none. */
export function RecordPanel<Data, Record>({
  asked: { data, error, refetch },
  find,
  title,
  gone,
  size,
  onClose,
  children,
}: Props<Data, Record>) {
  const record = data && find(data)
  return (
    <SidePanel title={title(record)} {...(size !== undefined && { size })} onClose={onClose}>
      {record && children(record)}
      {data && !record && <p className={parts.says}>{gone}</p>}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}
