import type { Tx } from '#kit/transaction.ts'
import type { KeptPreviews } from '#server/tables/conversations.ts'

export type PictureKnown = { width: number; height: number; preview: KeptPreviews }

/** Those of the ids that were stored for articles: a file of a ticket is none, whoever names it. */
export async function picturesKnown(tx: Tx, ids: readonly string[]): Promise<Map<string, PictureKnown>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('article_pictures as p')
    .innerJoin('files as f', 'f.id', 'p.file_id')
    .select(['f.id', 'f.preview'])
    .where('p.file_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.flatMap(({ id, preview }) =>
      preview ? [[id, { width: preview.large.width, height: preview.large.height, preview }] as const] : [],
    ),
  )
}
