import type { BodyOf, ReplyOf } from '#contracts/endpoint.ts'
import type { runMacro as endpoint } from '#contracts/macros.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { takeKept } from '#modules/canned-replies'
import { messagesByIds } from '#modules/conversations'
import { keepDone, presentTicket, startedBefore, ticketFor } from '#modules/tickets'
import { kinds } from './actions/kinds.ts'
import { runActions } from './actions/run-actions.ts'
import { macroFor, macroShelf } from './macro-shelf.ts'

type Done = ReplyOf<typeof endpoint>

/** Everything that the macro says, or nothing; kept like a change of one ticket, so that it can be undone. */
export async function runMacro(
  world: World,
  actor: SignedIn,
  id: string,
  { runId, ticketId }: BodyOf<typeof endpoint>,
): Promise<Done> {
  return transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, ticketId, 'change')
    if (await startedBefore(tx, actor, runId)) {
      return { ticket: await presentTicket(tx, ticketId), messages: [], isUndoable: true }
    }
    const macro = await macroFor(tx, actor, id)
    const ran = await runActions(tx, kinds, ticket, macro.actions)
    const work = { macroId: macro.id, actions: macro.actions }
    const isUndoable = await keepDone(tx, { id: runId, change: work, before: ticket, after: ran.ticket })
    await takeKept(tx, macroShelf, macro.id)
    const written = ran.did.flatMap(({ wrote }) => (wrote ? [wrote.messageId] : []))
    const messages = await messagesByIds(tx, written)
    return {
      ticket: await presentTicket(tx, ticketId),
      messages: written.flatMap((one) => messages.get(one) ?? []),
      isUndoable,
    }
  })
}
