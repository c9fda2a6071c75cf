import type { BodyOf } from '#contracts/endpoint.ts'
import type { Component, saveComponent as endpoint } from '#contracts/ticket-types.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { presentComponents, type ComponentRow } from './present-kinds.ts'
import { rowToSave } from '#kit/row-to-save.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a component and who answers for it. */
export async function saveComponent(
  world: World,
  actor: SignedIn,
  id: string,
  input: Input,
): Promise<Component> {
  return transaction(world, actor, async (tx) => {
    await rowToSave(tx, 'components', id, input)
    const { key, place, version } = input
    const columns = { key, place, name: JSON.stringify(input.name), version: version + 1 }
    const row = await tx.db
      .insertInto('components')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    await putAgents(tx, id, [...new Set(input.agentIds)])
    return tellComponent(tx, row)
  })
}

async function putAgents(tx: Tx, componentId: string, agentIds: string[]) {
  const staff = await staffByIds(tx, agentIds)
  if (staff.size < agentIds.length) throw new Fault('unknown_choice', { field: 'agentIds' })
  await tx.db.deleteFrom('component_agents').where('component_id', '=', componentId).execute()
  if (agentIds.length === 0) return
  await tx.db
    .insertInto('component_agents')
    .values(agentIds.map((userId) => ({ component_id: componentId, user_id: userId })))
    .execute()
}

export async function tellComponent(tx: Tx, row: ComponentRow): Promise<Component> {
  tx.emit({ type: 'component.saved', subjects: [row.id], audience: 'staff', data: { key: row.key } })
  const [shown] = await presentComponents(tx, [row])
  if (!shown) throw notFound()
  return shown
}
