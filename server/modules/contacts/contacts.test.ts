import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { withCallers } from '#testing/callers.ts'

let it: TestWorld
let callers: Awaited<ReturnType<typeof withCallers>>
let agent: SignedIn
let customer: SignedIn
beforeAll(async () => {
  it = await testWorld()
  callers = await withCallers(it.world)
  agent = await callers.person('agent', 'Ана Агентова')
  customer = await callers.person('customer', 'Петър Иванов', 'petar@example.com')
})
afterAll(async () => {
  await callers.app.close()
  await it.stop()
})

async function call(caller: SignedIn, method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
  const reply = await callers.app.inject({
    method,
    url: `/api/contacts${path}`,
    headers: callers.as(caller),
    ...(body ? { payload: body } : {}),
  })
  return { status: reply.statusCode, body: reply.json() }
}
const eventsOf = async (id: string) =>
  (
    await it.world.db
      .selectFrom('events')
      .select(['type', 'data'])
      .where('contact_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ type, data }) => ({ type, data }))

describe('staff', () => {
  test('add a contact, and the same mail or number answers the same one', async () => {
    const wanted = { name: 'Мария Щерева', email: 'Maria@Example.com', phone: '0888 123 456', place: 'Русе' }
    const added = await call(agent, 'POST', '', wanted)
    expect(added).toMatchObject({
      status: 200,
      body: {
        name: 'Мария Щерева',
        emails: [{ value: 'maria@example.com', verified: false }],
        phones: [{ value: '+359888123456', verified: false }],
        place: 'Русе',
        hasLogin: false,
        tickets: { open: 0, all: 0 },
      },
    })
    const byMail = await call(agent, 'POST', '', { name: 'M.', email: 'maria@example.com' })
    const byPhone = await call(agent, 'POST', '', { name: 'M.', phone: '+359 888 12 34 56' })
    expect([byMail.body.id, byPhone.body.id]).toEqual([added.body.id, added.body.id])
    expect(await eventsOf(added.body.id)).toEqual([{ type: 'contact.added', data: {} }])
    expect((await call(agent, 'GET', `/${added.body.id}`)).body).toEqual(added.body)
  })

  test('change a contact, and only what was named', async () => {
    const { body } = await call(agent, 'POST', '', {
      name: 'Old Name',
      email: 'old@example.com',
      phone: '0888999111',
    })
    const changed = await call(agent, 'PATCH', `/${body.id}`, {
      name: 'New Name',
      email: 'new@example.com',
    })
    expect(changed.body).toMatchObject({
      name: 'New Name',
      emails: [{ value: 'new@example.com' }],
      phones: [{ value: '+359888999111' }],
    })
    const emptied = await call(agent, 'PATCH', `/${body.id}`, { phone: null })
    expect(emptied.body).toMatchObject({ emails: [{ value: 'new@example.com' }], phones: [] })
    await call(agent, 'PATCH', `/${body.id}`, { name: 'New Name' })
    expect((await eventsOf(body.id)).map(({ data }) => data)).toEqual([
      {},
      { fields: ['name', 'identities'] },
      { fields: ['identities'] },
    ])
    const found = await call(agent, 'GET', '?q=old')
    expect(found.body.items.map((one: { id: string }) => one.id)).not.toContain(body.id)
  })

  test.each([
    ['a number of somebody else', { phone: '0888777111' }, 409, 'phone_taken', 'phone'],
    ['a mail of somebody else', { email: 'taken@example.com' }, 409, 'email_taken', 'email'],
    ['a number that is none', { phone: '12' }, 422, 'invalid', 'phone'],
    ['a mail that is none', { email: 'here' }, 422, 'invalid', 'email'],
    ['an empty name', { name: '  ' }, 422, 'required', 'name'],
    ['a name that is too long', { name: 'x'.repeat(101) }, 422, 'too_long', 'name'],
    ['a field that is not there', { user_id: newId() }, 422, 'invalid', 'user_id'],
    ['nothing', null, 422, 'required', 'body'],
  ])('are refused %s, and nothing is half changed', async (_, change, status, code, field) => {
    await call(agent, 'POST', '', { name: 'Owner', email: 'taken@example.com', phone: '0888777111' })
    const { body } = await call(agent, 'POST', '', { name: 'Other', email: `${newId()}@example.com` })
    const refused = await call(agent, 'PATCH', `/${body.id}`, change ?? undefined)
    expect(refused).toMatchObject({ status, body: { code, field } })
    expect((await call(agent, 'GET', `/${body.id}`)).body).toEqual(body)
  })

  test('cannot change somebody with a login, or nobody', async () => {
    const refused = await call(agent, 'PATCH', `/${customer.contactId}`, { name: 'Mallory' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'contact_has_login' } })
    expect(await call(agent, 'PATCH', `/${newId()}`, { name: 'X' })).toMatchObject({ status: 404 })
    expect(await call(agent, 'GET', `/${newId()}`)).toMatchObject({ status: 404 })
  })

  test('do not meet a stranger who only claims a mail', async () => {
    const refused = await call(agent, 'POST', '', { name: 'Petar', email: 'petar@example.com' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })
})

test('a customer may call none of it', async () => {
  for (const [method, path] of [
    ['GET', '?q=pet'],
    ['GET', `/${customer.contactId}`],
    ['POST', ''],
    ['PATCH', `/${customer.contactId}`],
  ] as const) {
    const refused = await call(customer, method, path, method === 'GET' ? undefined : { name: 'X' })
    expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  }
})
