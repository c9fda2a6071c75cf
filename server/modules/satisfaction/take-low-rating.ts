import { LOW_STARS } from '#contracts/satisfaction.ts'
import type { Tx } from '#kit/transaction.ts'

/** A rating of few stars, as it is now, for whoever tells of it first; undefined once somebody has. */
export const takeLowRating = ({ db, world }: Tx, id: string) =>
  db
    .updateTable('ratings')
    .set({ low_told_at: world.now() })
    .where('id', '=', id)
    .where('stars', '<=', LOW_STARS)
    .where('low_told_at', 'is', null)
    .returning(['stars', 'words'])
    .executeTakeFirst()
