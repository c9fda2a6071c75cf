import type { BulkProgress } from '#contracts/bulk.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { runMacroOnMany as endpoint } from '#contracts/macros.ts'
import type { SignedIn } from '#kit/actor.ts'
import type { World } from '#kit/world.ts'
import { takeKept } from '#modules/canned-replies'
import { bulkJobOf, changeOne, startBulk } from '#modules/tickets'
import { kinds } from './actions/kinds.ts'
import { runActions } from './actions/run-actions.ts'
import { macroFor, macroShelf } from './macro-shelf.ts'

/** One ticket after the other, each in a transaction of its own. */
export const macroJob = bulkJobOf('macro', (world, actor, bulk, place) =>
  changeOne(world, actor, bulk, {
    place,
    async change(tx, ticket) {
      if (!('macroId' in bulk.change)) throw new Error('only macros are the work of this job')
      return (await runActions(tx, kinds, ticket, bulk.change.actions)).ticket
    },
  }),
)

export const runMacroOnMany = (
  world: World,
  actor: SignedIn,
  id: string,
  { runId, ...chosen }: BodyOf<typeof endpoint>,
): Promise<BulkProgress> =>
  startBulk(
    world,
    actor,
    { id: runId, ...chosen },
    {
      job: macroJob,
      async change(tx) {
        const macro = await macroFor(tx, actor, id)
        await takeKept(tx, macroShelf, macro.id)
        return { macroId: macro.id, actions: macro.actions }
      },
    },
  )
