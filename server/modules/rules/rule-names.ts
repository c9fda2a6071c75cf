import type { LoggedEvent } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'

/** What the rules are called, also those that were removed. */
export const ruleNames = ({ db }: Pick<Tx, 'db'>): Promise<{ id: string; name: string }[]> =>
  db.selectFrom('rules').select(['id', 'name']).orderBy('id').execute()

/** What the rule is called that did this; empty when no rule did it. */
export async function ruleNameOf({ db }: Tx, { data }: LoggedEvent): Promise<string> {
  const id = Array.isArray(data['rules']) ? (data['rules'] as string[]).at(-1) : undefined
  if (id === undefined) return ''
  const rule = await db.selectFrom('rules').select('name').where('id', '=', id).executeTakeFirst()
  return rule?.name ?? ''
}
