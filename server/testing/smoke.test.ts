import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from './world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

test('the API describes itself', async () => {
  const reply = await it.app.inject('/api/openapi.json')
  expect(reply.json()).toMatchObject({ openapi: '3.1.0' })
})
