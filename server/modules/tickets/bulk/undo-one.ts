import { ESCALATED_FROM } from '#contracts/escalation.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { staffByIds } from '#modules/users'
import { recordChange } from '../record-change.ts'
import type { Ticket } from '../ticket.ts'
import { columns, isSame, stamps, type Kept } from './differences.ts'
import { inTurn, type Bulk } from './in-turn.ts'

/**
 * Puts back each column that still is as the change left it; what somebody has changed since stays his. It is
 * written as one change and not as moves: a move backwards does not exist, and nobody should be told of it as news.
 */
export async function undoOne(world: World, actor: SignedIn, { id }: Bulk, place: number): Promise<void> {
  await inTurn(
    world,
    actor,
    { bulkId: id, place },
    {
      while: 'undoing',
      from: 'changed',
      refused: 'kept',
      async work(tx, ticket, line) {
        if (ticket.merged_into !== null) throw new Fault('ticket_merged', { params: { number: '' } })
        const [before, after] = [(line.before ?? {}) as Kept, (line.after ?? {}) as Kept]
        const changed = columns.filter((column) => column in after)
        const untouched = changed.filter(
          (column) => isSame(ticket[column], after[column]) && mayGoBack(ticket, before, column),
        )
        const back = await withoutLeavers(tx, before, untouched)
        if (back.length > 0) {
          await recordChange(tx, ticket, valuesOf(before, back), { type: 'ticket.changed', data: {} })
        }
        return back.length === changed.length ? { state: 'undone' } : { state: 'kept', code: 'stale' }
      },
    },
  )
}

type Column = (typeof columns)[number]

/** What was escalated since stays urgent. */
const mayGoBack = (ticket: Ticket, before: Kept, column: Column) =>
  column !== 'priority' || ticket.escalated_at === null || (before.priority ?? 0) >= ESCALATED_FROM

/** Nobody is given work again who has left since. */
async function withoutLeavers(tx: Tx, before: Kept, wanted: Column[]): Promise<Column[]> {
  const people = (['owner_id', 'processor_id'] as const).filter((column) => wanted.includes(column))
  const ids = people.map((column) => before[column] ?? null).filter((id) => id !== null)
  const staff = await staffByIds(tx, ids)
  const left = people.filter((column) => before[column] && !staff.has(before[column]))
  return wanted.filter((column) => !(left as Column[]).includes(column))
}

function valuesOf(before: Kept, back: Column[]) {
  const names: readonly (keyof Kept)[] = back.includes('status') ? [...back, ...stamps] : back
  return Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<
    Pick<Ticket, Column | (typeof stamps)[number]>
  >
}
