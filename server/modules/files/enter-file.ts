import type { PreviewSize } from '#contracts/files.ts'
import { idOf, type Known } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { fileFor } from './door.ts'

/** Goes through the door; each read of bytes is one row of the audit, written before the first byte goes out. */
export function enterFile(world: World, actor: Known, id: string, part: 'file' | PreviewSize) {
  return transaction(world, actor, async (tx) => {
    const file = await fileFor(tx, id)
    await tx.db
      .insertInto('audit')
      .values({
        action: 'file_read',
        actor_id: idOf(actor),
        address: actor.address,
        subject: id,
        data: JSON.stringify({ part }),
      })
      .execute()
    return file
  })
}
