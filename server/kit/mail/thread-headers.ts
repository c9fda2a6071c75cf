import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'
import type { MailAddress } from './addresses.ts'

type Mail = { thread?: string; mailbox: MailAddress }

const MOST_REFERENCES = 30

/**
 * What puts mails about one thing to one reader together in his mail program: all before it in the thread, oldest
 * first; of very long threads the first and the last ones. Asked for one mail after the other, in their order.
 */
export async function threadsOf({ db }: Tx, mails: readonly Mail[]) {
  const threads = mails.flatMap(({ thread }) => thread ?? [])
  const before = await db
    .selectFrom('mails')
    .select(['thread_id', 'to_address', 'message_id'])
    .where(sql<boolean>`thread_id = any(${threads}::uuid[])`)
    .where(sql<boolean>`to_address = any(${mails.map(({ mailbox }) => mailbox.address)})`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const ids = Map.groupBy(before, (mail) => keyOf(mail.thread_id, mail.to_address))
  const known = new Map([...ids].map(([key, some]) => [key, some.map((mail) => mail.message_id)]))

  return ({ thread, mailbox }: Mail, messageId: string): Record<string, string> => {
    if (thread === undefined) return {}
    const key = keyOf(thread, mailbox.address)
    const earlier = known.get(key) ?? []
    known.set(key, [...earlier, messageId])
    const last = earlier.at(-1)
    return last === undefined ? {} : { 'In-Reply-To': last, References: referencesOf(earlier).join(' ') }
  }
}

const keyOf = (thread: string, address: string) => `${thread} ${address}`

const referencesOf = (ids: readonly string[]) =>
  ids.length <= MOST_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_REFERENCES)]
