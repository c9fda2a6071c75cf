import type { BodyOf } from '#contracts/endpoint.ts'
import type { ChatLanguage, saveChatLanguage as endpoint } from '#contracts/chat-languages.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { englishWords } from './english-words.ts'
import { presentLanguage } from './list-languages.ts'

type Input = BodyOf<typeof endpoint>

export const saveChatLanguage = (
  world: World,
  actor: SignedIn,
  code: string,
  input: Input,
): Promise<ChatLanguage> =>
  transaction(world, actor, async (tx) => {
    const there = await tx.db
      .selectFrom('chat_languages')
      .select('version')
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirst()
    if (there && input.version === 0) throw new Fault('already_taken', { field: 'code' })
    mustBeVersion(there, input.version)
    const { name, direction, version } = input
    const columns = { name, direction, words: JSON.stringify(knownOf(input.words)), version: version + 1 }
    const row = await tx.db
      .insertInto('chat_languages')
      .values({ code, ...columns })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tell(tx, actor, code)
    return presentLanguage(row)
  })

/** A file from another version may hold more, and what is empty is said in English. */
const knownOf = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).filter(([name, text]) => name in englishWords && text !== ''))

export const archiveChatLanguage = (world: World, actor: SignedIn, code: string, archived: boolean) =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('chat_languages')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('code', '=', code)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    tell(tx, actor, code)
    return presentLanguage(row)
  })

/** A language has no id but its code; the event is about whoever saved it, as that of a setting is. */
const tell = (tx: Tx, actor: SignedIn, code: string) =>
  tx.emit({ type: 'chat_language.saved', subjects: [actor.id], audience: 'staff', data: { code } })
