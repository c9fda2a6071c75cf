import { faults, type FaultCode } from '#contracts/faults.ts'
import type { FaultParams } from '#contracts/words/faults.ts'

/** What a person can cause and mend. Thrown anywhere, answered as problem details by kit/serve. */
export class Fault extends Error {
  readonly code: FaultCode
  readonly field: string | undefined
  readonly params: FaultParams

  constructor(code: FaultCode, about: { field?: string; params?: FaultParams } = {}) {
    super(code)
    this.name = 'Fault'
    this.code = code
    this.field = about.field
    this.params = about.params ?? {}
  }

  get status(): number {
    return faults[this.code]
  }
}

export const notFound = (): Fault => new Fault('not_found')
