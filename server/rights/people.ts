import { sql } from 'kysely'
import { addApiKey } from '#contracts/credentials.ts'
import type { UserRole } from '#contracts/roles.ts'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import { addPerson, hashPassword, startSession } from '#modules/users'
import { makeClient, type Client } from '#testing/client.ts'
import type { TestWorld } from '#testing/world.ts'

/** Somebody made for one call, so that no call meets what another has left. */
export type Somebody = Client & {
  id: string
  role: UserRole
  email: string
  contactId: string | null
  sessionId: string
  /** Stands in his name, his address and all that he writes: in whose eyes it turns up, he sees this person. */
  mark: string
}

export const PASSWORD = 'fourteen green bicycles'
let hash: Promise<string> | undefined
let made = 0

export async function makeSomebody(it: TestWorld, role: UserRole): Promise<Somebody> {
  const id = newId()
  const mark = `${role === 'customer' ? 'zqc' : 'zqs'}${(made += 1)}x`
  const email = `${mark}@example.org`
  const passwordHash = await (hash ??= hashPassword(PASSWORD))
  const person = { id, role, name: `Somebody ${mark}`, email, passwordHash, isEmailVerified: true }
  const place = { address: '127.0.0.1', userAgent: `browser of ${mark}`, former: null }
  const { token, sessionId } = await transaction(it.world, system('test'), async (tx) => {
    await addPerson(tx, person)
    const session = await startSession(tx, { id, version: 1 }, place)
    await isHereForLong(tx, session.sessionId)
    return session
  })
  const contactId = role === 'customer' ? await contactOf(it, id) : null
  return Object.assign(makeClient(it, `session=${token}`), { id, role, email, contactId, sessionId, mark })
}

/** That somebody is here is noted every five minutes: a row that changed meanwhile would look like something half done. */
const isHereForLong = (tx: Tx, sessionId: string) =>
  tx.db
    .updateTable('sessions')
    .set({ last_seen_at: sql`now() + interval '1 day'` })
    .where('id', '=', sessionId)
    .execute()

/** Made by a reaction. */
async function contactOf(it: TestWorld, userId: string): Promise<string> {
  await it.world.reactions.settle()
  const found = it.world.db.selectFrom('contacts').select('id').where('user_id', '=', userId)
  return (await found.executeTakeFirstOrThrow()).id
}

const keys = new WeakMap<Somebody, Promise<string>>()

export function keyOf(somebody: Somebody): Promise<string> {
  const body = { name: `key of ${somebody.mark}`, days: null }
  const key = keys.get(somebody) ?? somebody.call(addApiKey, { body }).then((made) => made.key)
  keys.set(somebody, key)
  return key
}
