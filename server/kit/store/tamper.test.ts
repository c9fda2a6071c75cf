import { randomBytes } from 'node:crypto'
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameBytes, sealedFrameBytes } from './frames.ts'
import { openStore, type StoredFile } from './store.ts'
import { freshFolder, freshStore, keep, readAll } from './testing.ts'

const { store, dir, masterKeyFile } = await freshStore()
const pathOf = ({ key }: StoredFile) => join(dir, key.slice(0, 2), key.slice(2, 4), key)
const damaged = { code: 'damaged' }

const bytes = randomBytes(2 * frameBytes + 1000)
const file = await keep(store, bytes)
const sealed = await readFile(pathOf(file))

function flip(original: Uint8Array, bit: number): Buffer {
  const changed = Buffer.from(original)
  changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return changed
}

test('any flipped bit of the stored file is noticed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
      await writeFile(pathOf(file), flip(sealed, bit))
      await expect(readAll(store, file)).rejects.toMatchObject(damaged)
    }),
  )
  await writeFile(pathOf(file), sealed)
  expect((await readAll(store, file)).equals(bytes)).toBe(true)
})

test('no byte of a changed frame is released before the error', async () => {
  await writeFile(pathOf(file), flip(sealed, (sealedFrameBytes + 5) * 8))
  const seen: Buffer[] = []
  const reading = async () => {
    for await (const chunk of await store.read(file)) seen.push(chunk as Buffer)
  }
  await expect(reading()).rejects.toMatchObject(damaged)
  expect(Buffer.concat(seen).equals(bytes.subarray(0, frameBytes))).toBe(true)
  await writeFile(pathOf(file), sealed)
})

test('any cut of the stored file is noticed before the first byte, also for a range before the cut', async () => {
  const range = { start: 0, end: 9 }
  const length = fc.oneof(
    fc.nat(sealed.length - 1),
    fc.constantFrom(0, sealedFrameBytes, 2 * sealedFrameBytes),
  )
  await fc.assert(
    fc.asyncProperty(length, async (kept) => {
      await truncate(pathOf(file), kept)
      await expect(store.read({ ...file, range })).rejects.toMatchObject(damaged)
      await writeFile(pathOf(file), sealed)
    }),
  )
})

test('bytes added behind the end are noticed', async () => {
  for (const extra of [1, 16, sealedFrameBytes]) {
    await writeFile(pathOf(file), Buffer.concat([sealed, Buffer.alloc(extra)]))
    await expect(store.read(file)).rejects.toMatchObject(damaged)
  }
  await writeFile(pathOf(file), sealed)
})

test('two frames that changed places are noticed', async () => {
  const first = sealed.subarray(0, sealedFrameBytes)
  const second = sealed.subarray(sealedFrameBytes, 2 * sealedFrameBytes)
  await writeFile(pathOf(file), Buffer.concat([second, first, sealed.subarray(2 * sealedFrameBytes)]))
  await expect(readAll(store, file)).rejects.toMatchObject(damaged)
  await writeFile(pathOf(file), sealed)
})

test('a file put in the place of another is noticed, with either key', async () => {
  const other = await keep(store, Buffer.from('of somebody else'))
  const victim = await keep(store, Buffer.from('of the customer'))
  await copyFile(pathOf(other), pathOf(victim))
  await expect(store.read(victim)).rejects.toMatchObject(damaged)
  await expect(store.read({ ...victim, wrappedKey: other.wrappedKey })).rejects.toMatchObject(damaged)
})

test('a wrapped key with any flipped bit, or none at all, opens nothing', async () => {
  const bits = Array.from({ length: file.wrappedKey.length * 8 }, (_, bit) => bit)
  for (const bit of bits) {
    await expect(store.read({ ...file, wrappedKey: flip(file.wrappedKey, bit) })).rejects.toMatchObject(
      damaged,
    )
  }
  await expect(store.read({ ...file, wrappedKey: Buffer.alloc(0) })).rejects.toMatchObject(damaged)
})

test('another master key opens nothing', async () => {
  const elsewhere = await freshFolder()
  await openStore({ dir: join(elsewhere, 'files'), masterKeyFile: join(elsewhere, 'master') })
  const stranger = await openStore({ dir, masterKeyFile: join(elsewhere, 'master') })
  await expect(stranger.read(file)).rejects.toMatchObject(damaged)
  expect((await readAll(await openStore({ dir, masterKeyFile }), file)).equals(bytes)).toBe(true)
})
