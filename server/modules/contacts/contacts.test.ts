import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addContact, changeContact, searchContacts, showContact } from '#contracts/contacts.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { newId } from '#kit/id.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { signInAs, type Person } from '#testing/people.ts'

let it: TestWorld
let agent: Person
let customer: Person
beforeAll(async () => {
  it = await testWorld()
  agent = await signInAs(it, 'maria')
  customer = await signInAs(it, 'petar')
})
afterAll(() => it.stop())

const add = (body: BodyOf<typeof addContact>) => agent.call(addContact, { body })
const show = (id: string) => agent.call(showContact, { params: { id } })
const change = (id: string, body: BodyOf<typeof changeContact>) =>
  agent.call(changeContact, { params: { id }, body })
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
    const added = await add({
      name: 'Мария Щерева',
      email: 'Maria@Example.com',
      phone: '+359 888 120 120',
      place: 'Русе',
    })
    expect(added).toMatchObject({
      name: 'Мария Щерева',
      emails: [{ value: 'maria@example.com', verified: false }],
      phones: [{ value: '+359888120120', verified: false }],
      place: 'Русе',
      hasLogin: false,
      tickets: { open: 0, all: 0 },
    })
    const byMail = await add({ name: 'M.', email: 'maria@example.com' })
    const byPhone = await add({ name: 'M.', phone: '00359 888 12 01 20' })
    expect([byMail.id, byPhone.id]).toEqual([added.id, added.id])
    expect(await eventsOf(added.id)).toEqual([{ type: 'contact.added', data: {} }])
    expect(await show(added.id)).toEqual(added)
  })

  test('change a contact, and only what was named', async () => {
    const { id } = await add({ name: 'Old Name', email: 'old@example.com', phone: '+359888999111' })
    expect(await change(id, { name: 'New Name', email: 'new@example.com' })).toMatchObject({
      name: 'New Name',
      emails: [{ value: 'new@example.com' }],
      phones: [{ value: '+359888999111' }],
    })
    expect(await change(id, { phone: null })).toMatchObject({
      emails: [{ value: 'new@example.com' }],
      phones: [],
    })
    await change(id, { name: 'New Name' })
    expect((await eventsOf(id)).map(({ data }) => data)).toEqual([
      {},
      { fields: ['name', 'identities'] },
      { fields: ['identities'] },
    ])
    const { items } = await agent.call(searchContacts, { query: { q: 'old' } })
    expect(items.map((one) => one.id)).not.toContain(id)
  })

  test.each([
    ['a number of somebody else', { phone: '+359888777111' }, 409, 'phone_taken', 'phone'],
    ['a mail of somebody else', { email: 'taken@example.com' }, 409, 'email_taken', 'email'],
    ['a number that is none', { phone: '12' }, 422, 'invalid', 'phone'],
    ['a mail that is none', { email: 'here' }, 422, 'invalid', 'email'],
    ['an empty name', { name: '  ' }, 422, 'required', 'name'],
    ['a name that is too long', { name: 'x'.repeat(101) }, 422, 'too_long', 'name'],
    ['a field that is not there', { user_id: newId() }, 422, 'invalid', 'user_id'],
  ])('are refused %s, and nothing is half changed', async (_, wanted, status, code, field) => {
    await add({ name: 'Owner', email: 'taken@example.com', phone: '+359888777111' })
    const other = await add({ name: 'Other', email: `${newId()}@example.com` })
    const body = { place: 'Nowhere', ...wanted }
    expect(await agent.refused(changeContact, { params: { id: other.id }, body })).toMatchObject({
      status,
      code,
      field,
    })
    expect(await show(other.id)).toEqual(other)
  })

  test('cannot change somebody with a login, or nobody', async () => {
    const [own, nobody] = [{ id: customer.contactId ?? '' }, { id: newId() }]
    const body = { name: 'Mallory' }
    expect(await agent.refused(changeContact, { params: own, body })).toMatchObject({
      status: 409,
      code: 'contact_has_login',
    })
    expect(await agent.refused(changeContact, { params: nobody, body })).toMatchObject({ status: 404 })
    expect(await agent.refused(showContact, { params: nobody })).toMatchObject({ status: 404 })
  })

  test('meet who has proved his mail, but no stranger who only claims one', async () => {
    const { email, mobile } = customer.member
    expect(await add({ name: 'Petar', email })).toMatchObject({ id: customer.contactId, hasLogin: true })
    const claimed = await agent.refused(addContact, { body: { name: 'Petar', phone: mobile } })
    expect(claimed).toMatchObject({ status: 409, code: 'phone_taken', field: 'phone' })
  })
})

test('a customer may call none of it', async () => {
  const params = { id: customer.contactId ?? '' }
  const body = { name: 'X' }
  const refusals = [
    await customer.refused(searchContacts, { query: { q: 'pet' } }),
    await customer.refused(showContact, { params }),
    await customer.refused(addContact, { body }),
    await customer.refused(changeContact, { params, body }),
  ]
  expect(refusals.map(({ code }) => code)).toEqual(Array(4).fill('not_allowed'))
})
