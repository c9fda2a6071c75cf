import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pictureOf } from '#kit/store/sample-pictures.ts'
import { uploadWorld } from '#testing/uploads.ts'
import { receiveFile, sweepFiles } from './index.ts'

let it: Awaited<ReturnType<typeof uploadWorld>>
beforeAll(async () => {
  it = await uploadWorld()
})
afterAll(() => it.stop())

const inDays = (days: number) => ({ ...it.world, now: () => new Date(Date.now() + days * 86_400_000) })
const receive = () => receiveFile(it.world, Readable.from([Buffer.from('forgotten')]), { name: 'x' })

test('in a database without files nothing is removed', async () => {
  const { stored } = await receive()
  await sweepFiles(inDays(2))
  expect(await it.storedKeys()).toContain(stored.key)
})

test('bytes that no row names go after a day; files and their previews stay', async () => {
  const { file } = await it.attached(it.customer, await pictureOf('png'))
  const { stored } = await receive()
  await sweepFiles(inDays(0))
  expect(await it.storedKeys()).toContain(stored.key)
  await sweepFiles(inDays(2))
  expect(await it.storedKeys()).toHaveLength(3)
  for (const path of [file.id, `${file.id}/preview/thumb`, `${file.id}/preview/large`]) {
    expect((await it.get(it.customer, path)).statusCode).toBe(200)
  }
})
