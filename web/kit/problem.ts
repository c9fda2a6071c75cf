import type { FaultCode } from '#contracts/faults.ts'

/** `offline`: nothing answered. `unreadable`: something answered that is not this server. */
export type ProblemCode = FaultCode | 'offline' | 'unreadable'

type Told = {
  code: ProblemCode
  status: number
  title: string
  detail?: string
  field?: string
  remedy?: string
  params?: Record<string, string | number>
}

/** A refusal as the server worded it (RFC 9457), already in the reader's language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly field: string | undefined
  readonly remedy: string | undefined
  readonly params: Record<string, string | number>

  constructor(told: Told) {
    super(told.title)
    this.name = 'Problem'
    this.code = told.code
    this.status = told.status
    this.field = told.field
    this.remedy = told.remedy ?? told.detail
    this.params = told.params ?? {}
  }
}

let last: string | undefined
/** The code of what was refused last on this page: it helps who is told of a problem. */
export const lastRefusal = () => last

export const offline = () => new Problem({ code: 'offline', status: 0, title: 'offline' })

/** `text` is the body of a refused reply; a proxy's page in between gives `unreadable`. */
export function problemFrom(status: number, text: string): Problem {
  try {
    const told = (JSON.parse(text) ?? {}) as Partial<Told>
    if (typeof told.code === 'string' && typeof told.title === 'string') {
      last = told.code
      return new Problem({ ...told, code: told.code, title: told.title, status })
    }
  } catch {
    // Not JSON: answered below.
  }
  return new Problem({ code: status === 503 ? 'unavailable' : 'unreadable', status, title: `HTTP ${status}` })
}

/** Whether the same call may succeed when it is made again without a change. */
export const passes = ({ code, status }: Problem) =>
  code === 'offline' || code === 'unreadable' || status === 429 || status >= 500
