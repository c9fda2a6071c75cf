import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Action } from '#contracts/actions.ts'
import { moves } from '#contracts/tickets.ts'
import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import { ticketFor } from '#modules/tickets'
import { openDesk, type Desk } from '#testing/desk.ts'
import { kindOf, type Seen } from './kind.ts'
import { kinds } from './kinds.ts'
import { runActions } from './run-actions.ts'

let it: Desk
let tickets: string[]
let fields: Map<string, never[]>
beforeAll(async () => {
  it = await openDesk()
  const asking = await it.opened({ typeId: it.askingId, fields: { version: '1.0' } })
  const rest = await Promise.all(
    (['new', 'in_process', 'in_customer_action', 'resolved', 'closed'] as const).map((one) =>
      it.openedAs(one),
    ),
  )
  tickets = [asking, ...rest].map(({ id }) => id)
  const types = await it.world.db.selectFrom('ticket_types').select(['id', 'fields']).execute()
  fields = new Map(types.map((type) => [type.id, type.fields as never[]]))
})
afterAll(() => it.stop())

const actions = (): fc.Arbitrary<Action> =>
  fc.oneof(
    fc.record({ do: fc.constant('priority' as const), priority: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ do: fc.constant('type' as const), typeId: fc.constantFrom(it.plainId, it.askingId) }),
    fc.record({ do: fc.constant('component' as const), componentId: fc.constantFrom(it.componentId, null) }),
    fc.record({
      do: fc.constant('owner' as const),
      personId: fc.constantFrom(it.maria.id, it.tomas.id, null),
    }),
    fc.record({
      do: fc.constant('assign' as const),
      personId: fc.constantFrom(it.maria.id, it.tomas.id, null),
    }),
    fc.record({ do: fc.constant('move' as const), move: fc.constantFrom(...moves) }),
    fc.constant({ do: 'note' as const, text: 'Looked at' }),
  )

const shown = ({ status, priority, type_id, component_id, owner_id, processor_id }: Seen) => ({
  status,
  priority,
  type_id,
  component_id,
  owner_id,
  processor_id,
})
class Enough extends Error {}

/** What comes of it, taken back. */
async function done(id: string, todo: Action[]) {
  let came: unknown
  const work = async (tx: Tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    came = shown((await runActions(tx, kinds, ticket, todo)).ticket)
    throw new Enough()
  }
  await transaction(it.world, system('rules'), work).catch((error: unknown) => {
    if (error instanceof Fault) came = error.code
    else if (!(error instanceof Enough)) throw error
  })
  return came
}

async function foreseen(id: string, todo: Action[]) {
  const row = await it.world.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  try {
    const fieldsOf = (typeId: string) => fields.get(typeId) ?? []
    return shown(todo.reduce<Seen>((now, one) => kindOf(kinds, one).foresee(now, one, { fieldsOf }), row))
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

test('what is foreseen is what comes, for whatever a rule does to any ticket', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 5 }),
      fc.array(actions(), { minLength: 1, maxLength: 5 }),
      async (at, todo) => {
        const id = tickets[at] ?? ''
        expect(await foreseen(id, todo)).toEqual(await done(id, todo))
      },
    ),
    { numRuns: 150 },
  )
})
