import { afterAll, beforeAll, expect, test } from 'vitest'
import { smtpServer, until } from '#kit/mail/testing.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from './testing.ts'

let it: TestWorld
let server: Awaited<ReturnType<typeof smtpServer>>
let cards: Awaited<ReturnType<typeof desk>>
let petar: Person
let maria: Person
let ana: Person

beforeAll(async () => {
  server = await smtpServer()
  it = await testWorld({ SMTP_URL: server.url })
  petar = await signInAs(it, 'petar')
  maria = await signInAs(it, 'maria')
  ana = await signInAs(it, 'ana')
  cards = await desk(it, [maria])
})
afterAll(async () => {
  await it.stop()
  await server.stop()
})

test('by a real mail server: the customer reads in his language who takes care of it, once, and how to stop it', async () => {
  const ticket = await cards.open(petar, { title: 'Картата ми' })
  await cards.assign(maria, ticket, ana)
  await cards.assign(maria, ticket, null)
  await cards.assign(maria, ticket, ana)
  const { email } = petar.member
  await until(async () => (await server.mailsTo(email)).length >= 2)
  const mails = await server.mailsTo(email)
  const care = mails.filter(({ mail }) => mail.subject?.includes('се грижи'))
  expect(care).toHaveLength(1)
  expect(care[0]?.mail.subject).toMatch(/^\[#\d+\] Ana Horvat се грижи за нея: Картата ми$/)
  expect(care[0]?.mail.text).toContain(`/portal/t/${ticket}`)
  const header = (name: string) => care[0]?.mail.headers.find(({ key }) => key === name)?.value
  expect(header('list-unsubscribe')).toContain(`/api/unsubscribe/${petar.id}.ticket_assigned_customer.`)
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
})
