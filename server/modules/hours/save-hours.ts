import type { BodyOf } from '#contracts/endpoint.ts'
import type { Hours, saveHours as endpoint } from '#contracts/hours.ts'
import { overlapping } from '#contracts/working-time/week.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { hoursRow, tellHours } from './hours-row.ts'
import { presentHours } from './present-hours.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes working hours. What is owed by them is reckoned anew, by a reaction. */
export async function saveHours(world: World, actor: SignedIn, id: string, input: Input): Promise<Hours> {
  check(input)
  return transaction(world, actor, async (tx) => {
    if (input.version > 0) {
      const there = await hoursRow(tx, id)
      if (there.version !== input.version) throw new Fault('stale', { field: 'version' })
    }
    const columns = {
      name: JSON.stringify(input.name),
      time_zone: input.timeZone,
      periods: JSON.stringify(input.periods),
      holidays: JSON.stringify(input.holidays),
      version: input.version + 1,
    }
    const row = await tx.db
      .insertInto('working_hours')
      .values({ id, ...columns })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(columns).where('working_hours.version', '=', input.version),
      )
      .returningAll()
      .executeTakeFirst()
    // Version 0 of an id that is there.
    if (!row) throw new Fault('stale', { field: 'version' })
    tellHours(tx, id)
    return presentHours(row)
  })
}

function check({ periods, holidays }: Input): void {
  if (overlapping(periods)) throw new Fault('periods_overlap', { field: 'periods' })
  const dates = holidays.map(({ date }) => date)
  const double = dates.find((date, at) => dates.indexOf(date) !== at)
  if (double !== undefined)
    throw new Fault('invalid', { field: 'holidays', params: { field: `holidays ${double}` } })
}
