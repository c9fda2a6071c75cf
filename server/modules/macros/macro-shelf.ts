import type { Selectable } from 'kysely'
import type { Macro } from '#contracts/macros.ts'
import type { SignedIn } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { keptFor, type Shelf } from '#modules/canned-replies'
import type { Tables } from '#server/tables.ts'

type MacroRow = Selectable<Tables['macros']>

export const macroShelf: Shelf<MacroRow, Pick<Macro, 'actions'>> = {
  table: 'macros',
  saved: 'macro.saved',
  ownOf: ({ actions }) => ({ actions }),
}

/** The one door to a macro. */
export const macroFor = (tx: Tx, actor: SignedIn, id: string) => keptFor(tx, actor, macroShelf, id)
