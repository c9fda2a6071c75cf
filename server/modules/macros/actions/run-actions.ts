import type { Step } from '#contracts/actions.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { changesBetween, type Ticket } from '#modules/tickets'
import { kindOf, type Keeper, type KindsOf, type Wrote } from './kind.ts'

/** One action that does not go, and the fault that says why. */
export class ActionRefused extends Fault {
  readonly at: number
  constructor(at: number, { code, params }: Fault) {
    super(code, { field: `actions.${at}`, params })
    this.at = at
  }
}

export type Did = Step & { wrote: Wrote | null }
export type Ran = { ticket: Ticket; did: Did[] }
type Done = { do: string }

/** Refuses what could be done to no ticket, before it is kept. */
export async function checkActions<A extends Done>(
  tx: Tx,
  kinds: KindsOf<A>,
  actions: readonly A[],
  keeper: Keeper,
): Promise<void> {
  for (const [at, action] of actions.entries()) {
    await placed(at, () => kindOf(kinds, action).check(tx, action, keeper))
  }
}

/**
 * One action after the other on a locked ticket, as whoever acts in this transaction. The first that does not go
 * refuses all: the caller's transaction must not be committed then.
 */
export async function runActions<A extends Done>(
  tx: Tx,
  kinds: KindsOf<A>,
  ticket: Ticket,
  actions: readonly A[],
): Promise<Ran> {
  let now = ticket
  const did: Did[] = []
  for (const [at, action] of actions.entries()) {
    const { ticket: after, wrote = null } = await placed(at, () =>
      kindOf(kinds, action).apply(tx, now, action),
    )
    const changes = changesBetween(now, after)
    did.push({ do: action.do, changes, text: wrote?.text ?? null, locale: wrote?.locale ?? null, wrote })
    now = after
  }
  return { ticket: now, did }
}

async function placed<T>(at: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Fault ? new ActionRefused(at, error) : error
  }
}
