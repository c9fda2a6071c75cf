import { expect, test } from 'vitest'
import { Id } from './values.ts'
import { newId } from './new-id.ts'

test('is a UUIDv7 that the contract takes', () => {
  for (let time = 0; time < 200; time += 1) {
    const id = newId()
    expect(Id.safeParse(id).success).toBe(true)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/)
  }
})

test('carries its time in front', () => {
  const at = Date.UTC(2026, 10, 21, 4, 30)
  expect(Number.parseInt(newId(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at)
  expect([newId(at + 1), newId(at)].sort()[0]?.slice(0, 13)).toBe(newId(at).slice(0, 13))
})

test('does not repeat itself', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId(1))).size).toBe(1000)
})
