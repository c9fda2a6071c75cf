import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { articleFor, textsOf } from '../door.ts'
import { isShown, mayRemoveAny } from '../policy.ts'

export const removeArticle = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    await articleFor(tx, id, 'change')
    if (!mayRemoveAny(actor)) throw new Fault('not_allowed')
    if (isShown(await textsOf(tx, id))) throw new Fault('article_shown')
    const pictures = await ownPictures(tx, id)
    await tx.db.deleteFrom('articles').where('id', '=', id).execute()
    if (pictures.length > 0) {
      // Without their rows nothing names the bytes, and the clock that sweeps the store takes them away.
      await tx.db.deleteFrom('article_pictures').where('file_id', 'in', pictures).execute()
      await tx.db.deleteFrom('files').where('id', 'in', pictures).execute()
    }
    tx.emit({ type: 'article.removed', subjects: [id], audience: 'staff', data: {} })
    return { done: true }
  })

/** Those that were stored for this article and that no other one shows. */
async function ownPictures(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ file_id: string }>`
    select file_id from article_pictures p where article_id = ${id}
      and not exists (select from shown_pictures s where s.file_id = p.file_id)`.execute(tx.db)
  return rows.map(({ file_id }) => file_id)
}
