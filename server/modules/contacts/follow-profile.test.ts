import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventType } from '#contracts/events.ts'
import { system, type SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { contactCards, ensureContactOf } from './index.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

type User = { name?: string; email?: string | null; mobile?: string | null; role?: 'customer' | 'agent' }

async function addUser({ name = 'Петър', email = null, mobile = null, role = 'customer' }: User = {}) {
  const id = newId()
  await it.world.db.insertInto('users').values({ id, role, name, email, mobile }).execute()
  return id
}
const told = (type: 'user.signed_up' | 'user.email_changed' | 'user.removed', id: string) =>
  transaction(it.world, system('test'), async (tx) => {
    const data = type === 'user.signed_up' ? { role: 'customer' } : {}
    tx.emit({ type, subjects: [id], audience: 'staff', data } as Parameters<typeof tx.emit>[0])
  }).then(() => it.world.reactions.settle())

async function cardOf(userId: string) {
  const row = await it.world.db
    .selectFrom('contacts')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row) return null
  return transaction(it.world, system('test'), async (tx) => (await contactCards(tx, [row.id])).get(row.id))
}
const change = (id: string, values: object) =>
  it.world.db.updateTable('users').set(values).where('id', '=', id).execute()

const typesTold = async (): Promise<EventType[]> =>
  (
    await it.world.db
      .selectFrom('events')
      .select('type')
      .where('type', 'like', 'contact.%')
      .orderBy('position')
      .execute()
  ).map(({ type }) => type as EventType)

test('signing up makes the contact; the profile is followed; removal leaves the name', async () => {
  const id = await addUser({ email: 'p@example.com', mobile: '+359888000111' })
  await told('user.signed_up', id)
  expect(await cardOf(id)).toMatchObject({
    name: 'Петър',
    emails: [{ value: 'p@example.com', verified: false }],
    phones: [{ value: '+359888000111', verified: false }],
  })

  await change(id, {
    name: 'Петър Д.',
    email: 'new@example.com',
    place: 'Варна',
    email_verified_at: new Date(),
  })
  await told('user.email_changed', id)
  expect(await cardOf(id)).toMatchObject({
    name: 'Петър Д.',
    place: 'Варна',
    emails: [{ value: 'new@example.com', verified: true }],
  })

  await change(id, { email: null, mobile: null, removed_at: new Date() })
  await told('user.removed', id)
  await told('user.removed', id)
  expect(await cardOf(id)).toMatchObject({ name: 'Петър Д.', emails: [], phones: [], place: null })
  expect(await typesTold()).toEqual(['contact.added', 'contact.changed', 'contact.changed'])
})

test('a number that belongs to another contact stays with him', async () => {
  const first = await addUser({ mobile: '+359888000222' })
  const second = await addUser({ mobile: '+359888000222', email: 'second@example.com' })
  await told('user.signed_up', first)
  await told('user.signed_up', second)
  expect((await cardOf(first))?.phones).toHaveLength(1)
  expect(await cardOf(second)).toMatchObject({ phones: [], emails: [{ value: 'second@example.com' }] })
})

test('staff become contacts only when they ask for something themselves', async () => {
  const id = await addUser({ role: 'agent' })
  await told('user.signed_up', id)
  expect(await cardOf(id)).toBeNull()
  const actor = { kind: 'user', id, contactId: null } as SignedIn
  const contactId = await ensureContactOf(it.world, actor)
  expect(await cardOf(id)).toMatchObject({ id: contactId })
})

test('asked at the same time by many, one contact is made', async () => {
  const id = await addUser({ email: 'many@example.com' })
  const actor = { kind: 'user', id, contactId: null } as SignedIn
  const made = await Promise.all(Array.from({ length: 8 }, () => ensureContactOf(it.world, actor)))
  expect(new Set(made).size).toBe(1)
})
