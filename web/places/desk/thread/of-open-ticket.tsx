import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { OpenThreadContext } from './open-thread.ts'
import { threadQuery } from './use-thread.ts'

/** For what stands beside the thread's own page and is about the same ticket: nothing until that is there. */
export function OfOpenTicket({ number, children }: { number: string; children: ReactNode }) {
  const { data: thread } = useQuery({ ...threadQuery(number), enabled: false })
  return thread ? <OpenThreadContext value={{ number, thread }}>{children}</OpenThreadContext> : null
}
