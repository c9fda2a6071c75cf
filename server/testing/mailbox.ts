import type { TestWorld } from './world.ts'

/** What was mailed to an address, the newest last. */
export async function mailsTo({ world }: TestWorld, address: string) {
  await world.reactions.settle()
  return world.db
    .selectFrom('mails')
    .select(['kind', 'subject', 'text', 'to_name'])
    .where('to_address', '=', address)
    .orderBy('created_at')
    .execute()
}

/** The secret of the link in the newest mail of a kind. */
export async function tokenFrom(it: TestWorld, address: string, kind: string): Promise<string> {
  const mail = (await mailsTo(it, address)).findLast((one) => one.kind === kind)
  const token = /#([A-Za-z0-9_-]{43})\b/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`no ${kind} for ${address}`)
  return token
}
