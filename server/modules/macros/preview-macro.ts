import type { Step } from '#contracts/actions.ts'
import type { MacroPreview } from '#contracts/macros.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketFor } from '#modules/tickets'
import { kinds } from './actions/kinds.ts'
import { ActionRefused, runActions, type Did } from './actions/run-actions.ts'
import { macroFor } from './macro-shelf.ts'

/** Carries what was tried out of a transaction that is taken back by it. */
class TakenBack extends Error {
  readonly did: Did[]
  constructor(did: Did[]) {
    super('tried, and taken back')
    this.did = did
  }
}

/** It is done and taken back, so that what is shown is what would come of it, with every rule and right. */
export async function previewMacro(
  world: World,
  actor: SignedIn,
  id: string,
  ticketId: string,
): Promise<MacroPreview> {
  try {
    return await transaction(world, actor, async (tx) => {
      const { actions } = await macroFor(tx, actor, id)
      const ticket = await ticketFor(tx, ticketId, 'change')
      throw new TakenBack((await runActions(tx, kinds, ticket, actions)).did)
    })
  } catch (error) {
    if (error instanceof TakenBack) return { steps: error.did.map(stepOf), refused: null }
    if (!(error instanceof ActionRefused)) throw error
    return { steps: [], refused: { at: error.at, code: error.code } }
  }
}

const stepOf = ({ do: done, changes, text, locale }: Did): Step => ({ do: done, changes, text, locale })
