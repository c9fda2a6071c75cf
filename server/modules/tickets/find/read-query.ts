import { parseQuery } from '#contracts/query/parse.ts'
import type { Clock } from '#contracts/query/dates.ts'
import type { Term } from '#contracts/query/terms.ts'
import type { Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'

/** What is asked, understood whole; the first part that is not is a fault that says where it stands. */
export function readQuery(text: string): Term[] {
  const { terms, problems } = parseQuery(text)
  const [problem] = problems
  if (!problem) return terms
  const { code, from, to, params } = problem
  throw new Fault('bad_query', { field: 'q', params: { code, from, to, ...params } })
}

/** The reader's present: the zone that he asks for, else the one of his profile. */
export function clockOf(actor: Actor, now: Date, asked: string | undefined): Clock {
  const zone = asked ?? (actor.kind === 'user' ? actor.timeZone : 'UTC')
  if (isZone(zone)) return { now, zone }
  if (asked === undefined) return { now, zone: 'UTC' }
  throw new Fault('invalid', { field: 'timeZone', params: { field: 'timeZone' } })
}

/** Asked first: to make a clock for a zone only to see that it is one takes longer than to read a short list. */
const usualZones = new Set(Intl.supportedValuesOf('timeZone'))

function isZone(zone: string): boolean {
  if (usualZones.has(zone)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
