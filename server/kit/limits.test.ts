import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

/** Ten an hour from one address; who is refused has sent nothing. */
async function triesFrom(addresses: string[]): Promise<number[]> {
  const headers = { origin: it.world.config.publicUrl }
  const statuses: number[] = []
  for (const remoteAddress of addresses) {
    const sent = { method: 'POST', url: '/api/first-run', headers, payload: {}, remoteAddress } as const
    statuses.push((await it.app.inject(sent)).statusCode)
  }
  return statuses
}
const eleven = (of: (n: number) => string) => Array.from({ length: 11 }, (_, n) => of(n))
const refusedOnce = [...Array<number>(10).fill(422), 429]

test('who has a whole network of IPv6 counts as one: he could take another address for each try', async () => {
  const house = (n: number) => (n % 2 ? `2001:db8:1:2:${n}::1` : `2001:0DB8:1:2::${n}`)
  expect(await triesFrom(eleven(house))).toEqual(refusedOnce)
  expect(await triesFrom(['2001:db8:1:3::1', '2001:db8:1:2::ffff'])).toEqual([422, 429])
})

test('IPv4 counts by the address, in whatever clothes it comes', async () => {
  const clothes = ['192.0.2.7', '::ffff:192.0.2.7', '::ffff:c000:207']
  expect(await triesFrom(eleven((n) => clothes[n % 3] ?? ''))).toEqual(refusedOnce)
  expect(await triesFrom(['192.0.2.8', '::ffff:192.0.2.9'])).toEqual([422, 422])
})
