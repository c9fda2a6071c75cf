import type { Selectable } from 'kysely'
import type { ChatLanguage } from '#contracts/chat-languages.ts'
import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'
import { englishWords } from './english-words.ts'

export const listChatLanguages = (world: World, actor: Actor) =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('chat_languages')
      .selectAll()
      .orderBy('name')
      .orderBy('code')
      .execute()
    return { items: rows.map(presentLanguage), english: englishWords }
  })

/** For the panel, which fetches the words when somebody speaks the language. */
export async function showChatLanguage(world: World, code: string) {
  const [found] = await spokenOf(world, [code])
  if (!found) throw notFound()
  const { direction, words } = found
  return { code, direction, words }
}

/** Of these languages those that the chat speaks besides the product's own, in their order. */
export async function spokenOf(
  { db }: Pick<World, 'db'>,
  codes: readonly string[],
): Promise<Pick<ChatLanguage, 'code' | 'direction' | 'words'>[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('chat_languages')
    .select(['code', 'direction', 'words'])
    .where('code', 'in', codes)
    .where('archived_at', 'is', null)
    .execute()
  return codes.flatMap((code) => rows.find((row) => row.code === code) ?? [])
}

export const presentLanguage = (row: Selectable<Tables['chat_languages']>): ChatLanguage => ({
  code: row.code,
  name: row.name,
  direction: row.direction,
  words: row.words,
  version: row.version,
  archived: row.archived_at !== null,
})

/** Those of these that there are, in use or not. */
export async function addedOf({ db }: Pick<Tx, 'db'>, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set()
  const rows = await db.selectFrom('chat_languages').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map(({ code }) => code))
}
