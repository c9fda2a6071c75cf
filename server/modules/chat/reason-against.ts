import { Fault } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { chatFor } from './door.ts'
import { mayWrite } from './policy.ts'
import { isBanned } from './visitors/refuse-banned.ts'

/** Why the actor may say nothing more in this chat, nor show that he types or where he is; null when he may. */
export async function reasonAgainst(tx: Tx, id: string): Promise<Fault | null> {
  const [chat, isKeptAway] = await together([chatFor(tx, id), isBanned(tx)])
  if (!mayWrite(tx.actor, chat)) return new Fault('chat_over')
  return isKeptAway ? new Fault('chat_banned') : null
}
