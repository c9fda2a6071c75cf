import { addPerson, hashPassword, startSession } from '#modules/users'
import { system } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import { makeClient, type Client } from './client.ts'
import { cast, type CastMember, type CastName } from './cast.ts'
import type { TestWorld } from './world.ts'

/** One of the cast, signed in. */
export type Person = Client & {
  id: string
  member: CastMember
  contactId: string | null
  sessionId: string
}

/** Somebody who has not signed in. */
export const visitor = (it: TestWorld): Client => makeClient(it)

/** Makes the person when he is not there yet, and a session of his own for each call. */
export async function signInAs(it: TestWorld, name: CastName): Promise<Person> {
  const member: CastMember = cast[name]
  const contactId = await addCast(it, name)
  const place = { address: '127.0.0.1', userAgent: `test of ${name}`, former: null }
  const { token, sessionId } = await transaction(it.world, system('test'), async (tx) =>
    startSession(tx, await versionOf(tx, member.id), place),
  )
  const secure = it.world.config.publicUrl.startsWith('https:')
  const client = makeClient(it, `${secure ? '__Host-session' : 'session'}=${token}`)
  return Object.assign(client, { id: member.id, member, contactId, sessionId })
}

/** One of the cast in the database, with his address confirmed. Answers the contact that a customer is. */
export async function addCast(it: TestWorld, name: CastName): Promise<string | null> {
  const { password, ...person }: CastMember = cast[name]
  const { db } = it.world
  const known = await db.selectFrom('users').select('id').where('id', '=', person.id).executeTakeFirst()
  if (!known) {
    const passwordHash = await hashOf(password)
    await transaction(it.world, system('test'), (tx) =>
      addPerson(tx, { ...person, passwordHash, isEmailVerified: true }),
    )
    // A customer's contact is made by a reaction.
    await it.world.reactions.settle()
  }
  const contact = db.selectFrom('contacts').select('id').where('user_id', '=', person.id)
  return (await contact.executeTakeFirst())?.id ?? null
}

const versionOf = ({ db }: Tx, id: string) =>
  db.selectFrom('users').select(['id', 'version']).where('id', '=', id).executeTakeFirstOrThrow()

/** Once a worker: hashing is slow by intent. */
const hashes = new Map<string, Promise<string>>()
function hashOf(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}
