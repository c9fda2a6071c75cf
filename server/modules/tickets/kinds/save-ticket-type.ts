import type { BodyOf } from '#contracts/endpoint.ts'
import type { saveTicketType as endpoint, TicketType } from '#contracts/ticket-types.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { checkType } from './check-type.ts'
import { presentType, type TypeRow } from './present-kinds.ts'
import { rowToSave } from '#kit/row-to-save.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a type. Fields and choices may go: tickets keep their values, which only staff still read. */
export async function saveTicketType(
  world: World,
  actor: SignedIn,
  id: string,
  input: Input,
): Promise<TicketType> {
  checkType(input.fields)
  return transaction(world, actor, async (tx) => {
    await rowToSave(tx, 'ticket_types', id, input)
    const { key, icon, place, version } = input
    const columns = {
      key,
      icon,
      place,
      name: JSON.stringify(input.name),
      description_limit: input.descriptionLimit,
      fields: JSON.stringify(input.fields),
      close_after_days: input.closeAfterDays,
      version: version + 1,
    }
    const row = await tx.db
      .insertInto('ticket_types')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tellType(tx, row)
    return presentType(actor, row)
  })
}

export function tellType(tx: Tx, { id, key }: TypeRow): void {
  tx.emit({ type: 'ticket_type.saved', subjects: [id], audience: 'staff', data: { key } })
}
