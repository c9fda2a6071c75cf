import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest'
import { listTickets } from '#contracts/ticket-lists.ts'
import { moveTicket, showTicket } from '#contracts/tickets.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { showLook } from '#contracts/look.ts'
import { ask } from './api.ts'

const network = vi.fn<typeof fetch>()
const id = '0190c0de-0000-7000-8000-000000000001'

beforeEach(() => vi.stubGlobal('fetch', network))
afterEach(() => {
  vi.unstubAllGlobals()
  network.mockReset()
})

const answers = (status: number, body: unknown) =>
  network.mockResolvedValue(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))

test('sends method, address, JSON and the language', async () => {
  answers(200, { number: '10429' })
  const ticket = await ask(moveTicket, { params: { id }, body: { move: 'resolve', version: 3 } })
  const [address, init] = network.mock.calls[0] ?? []
  expect(address).toBe(`/api/tickets/${id}/moves`)
  expect(init?.method).toBe('POST')
  expect(init?.body).toBe('{"move":"resolve","version":3}')
  expect(init?.headers).toMatchObject({ 'content-type': 'application/json', 'accept-language': 'en' })
  expect(ticket).toEqual({ number: '10429' })
  expectTypeOf(ticket).toEqualTypeOf<Ticket>()
})

test('reads without a body and says no type of one', async () => {
  answers(200, { items: [] })
  await ask(listTickets, { query: { q: 'status:new' } })
  const [address, init] = network.mock.calls[0] ?? []
  expect(address).toBe('/api/tickets?q=status%3Anew')
  expect(init?.headers).not.toHaveProperty('content-type')
  expect(init).not.toHaveProperty('body')
})

test('what an endpoint asks for cannot be left out', () => {
  expectTypeOf(ask<typeof showLook>).toBeCallableWith(showLook)
  // @ts-expect-error the parameters are missing
  expectTypeOf(ask<typeof showTicket>).toBeCallableWith(showTicket)
  expectTypeOf(ask<typeof showTicket>).toBeCallableWith(showTicket, { params: { id } })
})

test('throws a refusal as a problem', async () => {
  answers(409, { code: 'move_refused', title: 'Not now.', params: { moves: 'reopen' } })
  const refused = ask(moveTicket, { params: { id }, body: { move: 'resolve' } })
  await expect(refused).rejects.toMatchObject({
    code: 'move_refused',
    status: 409,
    params: { moves: 'reopen' },
  })
})

test('no network is the problem "offline"; a cancelled call is not', async () => {
  network.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await expect(ask(showLook)).rejects.toMatchObject({ code: 'offline' })
  network.mockRejectedValueOnce(new DOMException('gone', 'AbortError'))
  await expect(ask(showLook)).rejects.toMatchObject({ name: 'AbortError' })
})
