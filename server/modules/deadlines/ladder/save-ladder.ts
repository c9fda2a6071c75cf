import type { BodyOf } from '#contracts/endpoint.ts'
import type { Ladder, saveLadder as endpoint } from '#contracts/ladder.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { ladderOf } from './ladder.ts'

export const showLadder = (world: World, actor: Actor): Promise<Ladder> => snapshot(world, actor, ladderOf)

/** Changes who hears of what nobody answers. Escalations that run go on by it. */
export const saveLadder = (
  world: World,
  actor: SignedIn,
  { steps, version }: BodyOf<typeof endpoint>,
): Promise<Ladder> =>
  transaction(world, actor, async (tx) => {
    await refuse(tx, steps)
    const saved = await tx.db
      .updateTable('escalation_ladder')
      .set({ steps: JSON.stringify(steps), version: version + 1 })
      .where('version', '=', version)
      .returning(['steps', 'version'])
      .executeTakeFirst()
    if (!saved) throw new Fault('stale', { field: 'version' })
    tx.emit({ type: 'escalation_ladder.saved', subjects: [actor.id], audience: 'staff', data: {} })
    return saved
  })

async function refuse(tx: Tx, steps: Ladder['steps']): Promise<void> {
  const early = steps.findIndex(({ minutes }, at) => minutes <= (steps[at - 1]?.minutes ?? 0))
  if (early >= 0) {
    const field = `steps.${early}.minutes`
    throw new Fault('invalid', { field, params: { field } })
  }
  const ids = steps.flatMap(({ userId }) => userId ?? [])
  const staff = await staffByIds(tx, [...new Set(ids)])
  const gone = steps.findIndex(({ userId }) => userId !== null && !staff.has(userId))
  if (gone >= 0) throw new Fault('unknown_choice', { field: `steps.${gone}.userId` })
}
