import type { z } from 'zod'
import type { MessageFile } from '#contracts/message-file.ts'
import type { Tx } from '#kit/transaction.ts'

/** Files as their messages show them; what the actor may not see is not among them. */
export async function presentFiles(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, z.output<typeof MessageFile>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('files')
    .select(['id', 'name', 'type', 'bytes', 'preview'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, name, type, bytes, preview }) => {
      const picture = preview && { width: preview.large.width, height: preview.large.height }
      return [id, { id, name, type, bytes: Number(bytes), picture }]
    }),
  )
}
