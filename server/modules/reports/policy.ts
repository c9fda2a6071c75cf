import type { Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import type { Filters } from './measure/asked.ts'

/** Managers and admins see the figures of all; an agent sees his own. */
const seesAll = (actor: Actor) => actor.role === 'manager' || actor.role === 'admin'

/** What this reader may count: an agent who names nobody asks for himself, and for nobody else. */
export function filtersFor(actor: Actor, asked: Filters): Filters {
  if (seesAll(actor)) return asked
  const own = actor.kind === 'user' ? actor.id : null
  const isOther = asked.agent?.some((id) => id !== own) ?? false
  if (own === null || isOther) throw new Fault('not_allowed')
  return { ...asked, agent: [own] }
}
