import type { BodyOf } from '#contracts/endpoint.ts'
import type { saveSkill as endpoint, Skill } from '#contracts/queues.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { putPairs } from './pairs.ts'
import { presentSkills, type SkillRow } from './present-queues.ts'
import { rowToSave } from '#kit/row-to-save.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a skill and who has it. */
export const saveSkill = (world: World, actor: SignedIn, id: string, input: Input): Promise<Skill> =>
  transaction(world, actor, async (tx) => {
    await rowToSave(tx, 'skills', id, input)
    const staff = await staffByIds(tx, input.userIds)
    if (input.userIds.some((one) => !staff.has(one))) throw new Fault('unknown_choice', { field: 'userIds' })
    const { key, place, version } = input
    const columns = { key, place, name: JSON.stringify(input.name), version: version + 1 }
    const row = await tx.db
      .insertInto('skills')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    await putPairs(tx, 'skilled', id, input.userIds)
    return tellSkill(tx, row)
  })

export const archiveSkill = (world: World, actor: SignedIn, id: string, archived: boolean): Promise<Skill> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('skills')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    return tellSkill(tx, row)
  })

async function tellSkill(tx: Tx, row: SkillRow): Promise<Skill> {
  tx.emit({ type: 'skill.saved', subjects: [row.id], audience: 'staff', data: { key: row.key } })
  const [shown] = await presentSkills(tx, [row])
  if (!shown) throw notFound()
  return shown
}
