import { roles, type Role } from '#contracts/roles.ts'
import type { Call } from './call.ts'
import type { Meeting, Meets, Row } from './row.ts'

/** One call of the matrix: who, by what, with whose object, and what he must meet. */
export type Cell = { role: Role; by: 'session' | 'key' | 'nothing'; whose: Whose; meets: Meets }
export type Whose = 'own' | 'foreign'
export const nameOf = ({ role, by, whose }: Cell) => `${role} by ${by}, ${whose}`

export function cellsOf({ hasOwner }: Call, row: Row): Cell[] {
  return roles.flatMap((role): Cell[] => {
    if (role === 'visitor') return [{ role, by: 'nothing', whose: 'foreign', meets: row.visitor }]
    const whoses: Whose[] = hasOwner ? ['own', 'foreign'] : ['own']
    return whoses.flatMap((whose): Cell[] => {
      const meets = met(row[role], whose)
      const byKey = meets === 'done' ? (row.byKey ?? meets) : meets
      return [
        { role, by: 'session', whose, meets },
        { role, by: 'key', whose, meets: meets === 'not_found' ? (row.byKey ?? meets) : byKey },
      ]
    })
  })
}

const met = (meeting: Meeting, whose: Whose): Meets =>
  typeof meeting === 'string' ? meeting : meeting[whose === 'own' ? 0 : 1]
