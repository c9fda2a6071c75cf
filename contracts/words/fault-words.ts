import type { FaultCode } from '../faults.ts'

/** What happened, and what to do; `{name}` is filled from the fault's parameters. */
export type FaultWords = Record<FaultCode, readonly [title: string, remedy: string]>
